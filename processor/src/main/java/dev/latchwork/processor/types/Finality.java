package dev.latchwork.processor.types;

import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Tells where {@code final} cannot simply be dropped. */
public final class Finality {
  private Finality() {}

  /** Returns whether the class or method would not compile without {@code final}. */
  public static boolean isNeeded(Element element) {
    return element instanceof TypeElement type
        ? isPermitted(type)
        : Annotations.isPresent(element, "java.lang.SafeVarargs");
  }

  /** Recognizes a permitted subtype of a sealed type. It has to be final, sealed or non-sealed. */
  private static boolean isPermitted(TypeElement type) {
    return isSealed(type.getSuperclass())
        || type.getInterfaces().stream().anyMatch(Finality::isSealed);
  }

  private static boolean isSealed(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement().getModifiers().contains(Modifier.SEALED);
  }

  /** Returns how to make a class extensible or a method overridable, in the words of a message. */
  public static String cure(Element element) {
    if (Kotlin.isWritten(element)) {
      return "make it open";
    }
    if (!isNeeded(element)) {
      return "drop final";
    }
    return element instanceof TypeElement
        ? "make it non-sealed instead"
        : "drop final and @SafeVarargs";
  }
}
