package dev.latchwork.processor.types;

import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The kinds of types, whichever compiler tells them. */
public final class TypeKinds {
  private TypeKinds() {}

  /**
   * The kind as javac sees it. To the Eclipse compiler {@code List<GuardedAccount>} is an error as
   * long as the argument is yet to be generated.
   */
  public static TypeKind of(TypeMirror type) {
    TypeKind kind = type.getKind();
    return kind == TypeKind.ERROR
            && type instanceof DeclaredType declared
            && declared.asElement().asType().getKind() == TypeKind.DECLARED
        ? TypeKind.DECLARED
        : kind;
  }
}
