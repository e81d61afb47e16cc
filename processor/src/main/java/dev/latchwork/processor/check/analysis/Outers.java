package dev.latchwork.processor.check.analysis;

import dev.latchwork.processor.check.code.AccessPath;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** Finds the enclosing objects of an object of an inner class. */
public final class Outers {
  private Outers() {}

  /** Returns the type that encloses a member, local or anonymous type. */
  static Optional<TypeElement> around(TypeElement type) {
    Element element = type.getEnclosingElement();
    while (element != null && !(element instanceof TypeElement)) {
      element = element.getEnclosingElement();
    }
    return Optional.ofNullable((TypeElement) element);
  }

  /**
   * Returns the enclosing object that has the outer type, or empty if there is none. An inner
   * object that is not {@code this} may have a different enclosing object than {@code this}.
   */
  static Optional<AccessPath> of(
      TypeElement inner, Optional<AccessPath> object, TypeElement outer) {
    TypeElement type = inner;
    Optional<AccessPath> ref = object;
    while (!type.equals(outer)) {
      Optional<TypeElement> around = around(type);
      if (around.isEmpty() || isWithoutOuter(type)) {
        return Optional.empty();
      }
      boolean isHere = type.getNestingKind() != NestingKind.MEMBER;
      TypeElement next = around.get();
      ref =
          isHere
              ? Optional.of(AccessPath.self(next))
              : ref.map(r -> r.isSelf() ? AccessPath.self(next) : r.then(next));
      type = next;
    }
    return ref;
  }

  private static boolean isWithoutOuter(TypeElement type) {
    return type.getModifiers().contains(Modifier.STATIC)
        || type.getKind() != ElementKind.CLASS
        || isInStatic(type);
  }

  /** Returns whether the class is declared in a static method. */
  private static boolean isInStatic(TypeElement type) {
    return !(type.getEnclosingElement() instanceof TypeElement)
        && type.getEnclosingElement() != null
        && type.getEnclosingElement().getModifiers().contains(Modifier.STATIC);
  }

  /**
   * Returns the path with its beginning replaced by the enclosing object of {@code this}, if the
   * path goes through an enclosing object; otherwise empty.
   */
  public static Optional<AccessPath> here(AccessPath ref) {
    for (int i = ref.steps().size() - 1; i >= 0; i--) {
      if (ref.steps().get(i) instanceof TypeElement outer) {
        AccessPath self = AccessPath.self(outer);
        for (Element step : ref.steps().subList(i + 1, ref.steps().size())) {
          self = self.then(step);
        }
        return Optional.of(self);
      }
    }
    return Optional.empty();
  }
}
