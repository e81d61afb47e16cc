package dev.latchwork.processor.guarded.read;

import dev.latchwork.processor.emit.Signature;
import dev.latchwork.processor.guarded.model.Partner;
import dev.latchwork.processor.guarded.model.Partner.Fit;
import dev.latchwork.processor.types.TypeKinds;
import dev.latchwork.processor.types.TypeRelations;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** Finds parameters that may be another guarded object of the same class. */
final class Partners {
  private static final Set<String> OF_OBJECT = Set.of("equals", "compareTo");

  private final GuardedType subject;
  private final TypeRelations types;
  private final TypeMirror self;

  Partners(GuardedType subject) {
    this.subject = subject;
    this.types = subject.env().types();
    this.self = types.erasure(subject.type().asType());
  }

  /**
   * Returns the parameters that may receive an object of the generated class. A parameter of type
   * Object counts only in {@code equals} and {@code compareTo}.
   */
  List<Partner> of(ExecutableElement method, Signature signature) {
    List<? extends TypeMirror> parameters =
        subject.env().members().asMember(method, subject.type()).getParameterTypes();
    List<Partner> partners = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      String name = signature.parameters().get(i).name();
      fit(parameters.get(i), method).ifPresent(fit -> partners.add(new Partner(name, fit)));
    }
    return partners;
  }

  private Optional<Fit> fit(TypeMirror parameter, ExecutableElement method) {
    TypeMirror erased = types.erasure(parameter);
    if (subject.isGenerated(erased)) {
      return Optional.of(Fit.CERTAIN);
    }
    if (!fits(erased, method) || !fitsBounds(parameter)) {
      return Optional.empty();
    }
    return Optional.of(isUnlikely(parameter) ? Fit.UNLIKELY : Fit.POSSIBLE);
  }

  /**
   * Returns whether a compiler may reject {@code instanceof} for the parameter: its type is a
   * supertype of the class, with type arguments that differ from those of the class or may differ.
   */
  private boolean isUnlikely(TypeMirror parameter) {
    if (parameter instanceof TypeVariable variable) {
      return TypeKinds.bounds(variable).stream().anyMatch(this::isUnlikely);
    }
    return parameter instanceof DeclaredType declared
        && TypeKinds.of(parameter) == TypeKind.DECLARED
        && !isOne(parameter)
        && (!types.isAssignable(subject.type().asType(), parameter)
            || declared.getTypeArguments().stream().anyMatch(Partners::hasVariableInside));
  }

  /**
   * Returns whether a type variable is nested in a type argument, as in {@code List<T>}. The
   * Eclipse compiler may not match such an argument with a wildcard, whatever T is.
   */
  private static boolean hasVariableInside(TypeMirror argument) {
    if (argument instanceof WildcardType wildcard) {
      return bounds(wildcard).anyMatch(Partners::hasVariableInside);
    }
    return (argument instanceof DeclaredType declared
            && declared.getTypeArguments().stream().anyMatch(Partners::isOrHasVariable))
        || (argument instanceof ArrayType array && isOrHasVariable(array.getComponentType()));
  }

  private static boolean isOrHasVariable(TypeMirror type) {
    return switch (TypeKinds.of(type)) {
      case TYPEVAR -> true;
      case WILDCARD -> bounds((WildcardType) type).anyMatch(Partners::isOrHasVariable);
      default -> hasVariableInside(type);
    };
  }

  private static Stream<TypeMirror> bounds(WildcardType wildcard) {
    return Stream.of(wildcard.getExtendsBound(), wildcard.getSuperBound()).filter(Objects::nonNull);
  }

  private boolean fits(TypeMirror parameter, ExecutableElement method) {
    if (TypeKinds.of(parameter) != TypeKind.DECLARED || !types.isSubtype(self, parameter)) {
      return false;
    }
    return !parameter.toString().equals("java.lang.Object")
        || (OF_OBJECT.contains(method.getSimpleName().toString())
            && method.getParameters().size() == 1);
  }

  /**
   * Returns whether the class fits all bounds of a type variable, of which erasure leaves only the
   * first. True if the parameter's type is not a type variable.
   */
  private boolean fitsBounds(TypeMirror parameter) {
    return !(parameter instanceof TypeVariable variable)
        || TypeKinds.bounds(variable).stream()
            .allMatch(bound -> types.isSubtype(self, types.erasure(bound)));
  }

  /**
   * Returns whether a parameter is a container that may hold guarded objects of the class, whose
   * locks then cannot be taken in a fixed order.
   */
  boolean hidesOthers(ExecutableElement method) {
    return method.getParameters().stream().anyMatch(p -> holds(p.asType()));
  }

  private boolean holds(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return isOne(array.getComponentType()) || holds(array.getComponentType());
    }
    // guarded objects are left out, since their own locks guard their contents
    return type instanceof DeclaredType declared
        && !isOne(type)
        && !subject.env().isGuarded(type)
        && subject.env().facts().shared(type).isEmpty()
        && declared.getTypeArguments().stream().anyMatch(a -> isOne(a) || holds(a));
  }

  private boolean isOne(TypeMirror type) {
    TypeMirror bound = type instanceof WildcardType wildcard ? wildcard.getExtendsBound() : type;
    return bound != null
        && (types.isSameErasure(bound, self) || subject.isGenerated(types.erasure(bound)));
  }
}
