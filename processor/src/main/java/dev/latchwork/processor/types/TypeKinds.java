package dev.latchwork.processor.types;

import java.util.List;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** The kinds of types, regardless of the compiler. */
public final class TypeKinds {
  private TypeKinds() {}

  /**
   * The kind as javac sees it. For the Eclipse compiler, {@code List<GuardedAccount>} is an error
   * as long as its argument is yet to be generated.
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
   * The upper bound of a type variable. If there are several and one is annotated, the Eclipse
   * compiler returns the variable itself, but the declaration still has them.
   */
  public static TypeMirror upperBound(TypeVariable variable) {
    return isItsOwn(variable) ? declared(variable).get(0) : variable.getUpperBound();
  }

  /** The upper bounds of a type variable, as a list. */
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
