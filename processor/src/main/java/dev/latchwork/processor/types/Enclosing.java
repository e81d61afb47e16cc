package dev.latchwork.processor.types;

import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Finds the declarations around an element. */
public final class Enclosing {
  private Enclosing() {}

  /** Returns the type that declares a member; for a type, the type itself. */
  public static TypeElement type(Element element) {
    @Nullable Element e = element;
    while (!(e instanceof TypeElement)) {
      e = Objects.requireNonNull(e).getEnclosingElement();
    }
    return (TypeElement) e;
  }

  /** Returns the type directly around a type; empty for a top-level type. */
  public static Optional<TypeElement> outer(TypeElement type) {
    return type.getEnclosingElement() instanceof TypeElement outer
        ? Optional.of(outer)
        : Optional.empty();
  }

  /** Returns whether the type is declared inside a method, so that no other file can name it. */
  public static boolean isLocal(TypeElement type) {
    return outer(type)
        .map(Enclosing::isLocal)
        .orElse(type.getNestingKind() != NestingKind.TOP_LEVEL);
  }

  public static TypeElement topLevel(TypeElement type) {
    return outer(type).map(Enclosing::topLevel).orElse(type);
  }

  /**
   * Returns whether the element is part of the JDK. Class files of the JDK differ between builds
   * and releases, so generated code should not depend on their details.
   */
  public static boolean isOfJdk(Element element) {
    String name = type(element).getQualifiedName().toString();
    return name.startsWith("java.") || name.startsWith("javax.");
  }
}
