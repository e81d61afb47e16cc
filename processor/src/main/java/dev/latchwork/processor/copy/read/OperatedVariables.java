package dev.latchwork.processor.copy.read;

import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Members;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/**
 * Tells for which type variables of a class the copier takes operators. The answer depends only on
 * the class's declaration, so other copiers that call the class's copier come to the same answer.
 */
public final class OperatedVariables {
  private final Env env;

  public OperatedVariables(Env env) {
    this.env = env;
  }

  public List<? extends TypeParameterElement> of(TypeElement type) {
    if (type.getTypeParameters().isEmpty() || env.facts().isGuarded(type.asType())) {
      return List.of();
    }
    Set<TypeMirror> mentioned = new HashSet<>();
    fields(type).forEach(f -> collect(f, mentioned));
    return type.getTypeParameters().stream()
        .filter(p -> mentioned.stream().anyMatch(m -> env.types().isSameType(m, p.asType())))
        .filter(p -> !env.facts().isImmutable(p.asType()))
        .filter(p -> deepCopyBound((TypeVariable) p.asType()).isEmpty())
        .toList();
  }

  /**
   * The variable's first bound whose type is annotated {@code @DeepCopy}; empty if there is none.
   * The copier of that bound copies the variable's values, without an operator.
   */
  Optional<TypeMirror> deepCopyBound(TypeVariable variable) {
    TypeMirror bound = variable.getUpperBound();
    Stream<? extends TypeMirror> bounds =
        bound instanceof IntersectionType both ? both.getBounds().stream() : Stream.of(bound);
    return bounds.filter(env.facts()::isDeepCopy).findFirst().map(TypeMirror.class::cast);
  }

  private Stream<TypeMirror> fields(TypeElement type) {
    if (type.getKind() == ElementKind.RECORD) {
      return Members.recordFields(type).stream()
          .filter(OperatedVariables::isPlanned)
          .map(VariableElement::asType);
    }
    FieldAccess access = new FieldAccess(env, type);
    return access.fields().values().stream()
        .flatMap(List::stream)
        .filter(OperatedVariables::isPlanned)
        .map(access::typeOf);
  }

  private static boolean isPlanned(VariableElement field) {
    FieldPolicy policy = FieldPolicy.of(field);
    return policy.kind() == FieldPolicy.Kind.AUTO && !policy.callsMethod();
  }

  private void collect(TypeMirror type, Set<TypeMirror> mentioned) {
    if (type.getKind() == TypeKind.TYPEVAR) {
      mentioned.add(type);
    } else if (type instanceof ArrayType array) {
      collect(array.getComponentType(), mentioned);
    } else if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
      collect(wildcard.getExtendsBound(), mentioned);
    } else if (type instanceof DeclaredType declared && !isShared(type)) {
      declared.getTypeArguments().forEach(a -> collect(a, mentioned));
    }
  }

  private boolean isShared(TypeMirror type) {
    return env.facts().isImmutable(type)
        || env.facts().isResource(type)
        || (!env.facts().isDeepCopy(type) && env.facts().shared(type).isPresent());
  }
}
