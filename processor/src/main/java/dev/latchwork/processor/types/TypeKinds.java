package dev.latchwork.processor.types;

import java.util.List;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Finds the kinds and bounds of types in the same way for all compilers. */
public final class TypeKinds {
  private TypeKinds() {}

  /**
   * Returns the kind of a type as javac sees it. For the Eclipse compiler, {@code
   * List<GuardedAccount>} is an error type until its type argument has been generated.
   */
  public static TypeKind of(TypeMirror type) {
    TypeKind kind = type.getKind();
    return kind == TypeKind.ERROR
            && type instanceof DeclaredType declared
            && declared.asElement().asType().getKind() == TypeKind.DECLARED
        ? TypeKind.DECLARED
        : kind;
  }

  /**
   * Returns the upper bound of a type variable. If there are several bounds and one is annotated,
   * the Eclipse compiler returns the variable itself. This method then returns the first bound of
   * the declaration.
   */
  public static TypeMirror upperBound(TypeVariable variable) {
    return isItsOwn(variable) ? declared(variable).get(0) : variable.getUpperBound();
  }

  /** Returns the upper bounds of a type variable as a list. */
  public static List<? extends TypeMirror> bounds(TypeVariable variable) {
    if (isItsOwn(variable)) {
      return declared(variable);
    }
    TypeMirror upper = variable.getUpperBound();
    return upper instanceof IntersectionType all ? all.getBounds() : List.of(upper);
  }

  private static boolean isItsOwn(TypeVariable variable) {
    return variable.getUpperBound() instanceof TypeVariable same
        && same.asElement().equals(variable.asElement());
  }

  private static List<? extends TypeMirror> declared(TypeVariable variable) {
    return ((TypeParameterElement) variable.asElement()).getBounds();
  }
}
