package dev.latchwork.processor.copy.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.latchwork.processor.feature.Env;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** Finds the type arguments of a type, with wildcards and raw types resolved. */
final class TypeArguments {
  private final Env env;
  private final TypeMirror object;

  TypeArguments(Env env) {
    this.env = env;
    this.object =
        Objects.requireNonNull(env.elements().getTypeElement("java.lang.Object")).asType();
  }

  /**
   * The type that a value has when it is read: for a wildcard or captured wildcard, its upper
   * bound; for any other type, the type itself.
   */
  TypeMirror upperBound(TypeMirror type) {
    if (type instanceof WildcardType wildcard) {
      return wildcard.getExtendsBound() == null ? object : wildcard.getExtendsBound();
    }
    if (type instanceof TypeVariable variable && isCaptured(variable)) {
      return upperBound(variable.getUpperBound());
    }
    return type;
  }

  /** Recognizes a captured wildcard, which source code cannot name. */
  private static boolean isCaptured(TypeVariable variable) {
    return variable.asElement().getSimpleName().toString().startsWith("<");
  }

  /**
   * The type arguments, with the upper bound for each wildcard. For a raw type, there is an {@code
   * Object} for each type parameter.
   */
  List<TypeMirror> of(DeclaredType type) {
    if (isRaw(type)) {
      return Collections.nCopies(parameters(type).size(), object);
    }
    return type.getTypeArguments().stream().map(this::upperBound).toList();
  }

  boolean isRaw(DeclaredType type) {
    return type.getTypeArguments().isEmpty() && !parameters(type).isEmpty();
  }

  /**
   * Returns whether there is a wildcard for a type parameter that has a bound. The type that
   * replaces the wildcard might not satisfy the bound.
   */
  boolean hasBoundedWildcard(DeclaredType type) {
    for (int i = 0; i < type.getTypeArguments().size(); i++) {
      boolean bounded =
          !env.types().isSameType(env.types().erasure(bound(parameters(type).get(i))), object);
      if (type.getTypeArguments().get(i).getKind() == TypeKind.WILDCARD && bounded) {
        return true;
      }
    }
    return false;
  }

  private static TypeMirror bound(TypeParameterElement parameter) {
    return ((TypeVariable) parameter.asType()).getUpperBound();
  }

  /** {@code List<Date>} for {@code List<? extends Date>}, {@code List<?>} for a raw list. */
  TypeName withoutWildcards(DeclaredType type) {
    ClassName name = ClassName.get((TypeElement) type.asElement());
    if (parameters(type).isEmpty()) {
      return name;
    }
    List<TypeName> names = new ArrayList<>();
    for (TypeMirror argument : of(type)) {
      names.add(
          isRaw(type) ? WildcardTypeName.subtypeOf(ClassName.OBJECT) : env.names().of(argument));
    }
    return ParameterizedTypeName.get(name, names.toArray(TypeName[]::new));
  }

  /** {@code Box<?>} for a class {@code Box<T>}. */
  static TypeName unknown(TypeElement type) {
    ClassName name = ClassName.get(type);
    return type.getTypeParameters().isEmpty()
        ? name
        : ParameterizedTypeName.get(
            name,
            type.getTypeParameters().stream()
                .map(p -> WildcardTypeName.subtypeOf(ClassName.OBJECT))
                .toArray(TypeName[]::new));
  }

  private static List<? extends TypeParameterElement> parameters(DeclaredType type) {
    return ((TypeElement) type.asElement()).getTypeParameters();
  }
}
