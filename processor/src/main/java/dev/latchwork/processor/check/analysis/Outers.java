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
   * Returns the object of type {@code outer} that encloses the given object, or empty if there is
   * none. If the object is not {@code this}, its enclosing object may differ from that of {@code
   * this}, so the path then has the outer type as a step.
   *
   * @param inner the type of the object
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

  /** Returns whether the class is a local or anonymous class in a static method. */
  private static boolean isInStatic(TypeElement type) {
    return !(type.getEnclosingElement() instanceof TypeElement)
        && type.getEnclosingElement() != null
        && type.getEnclosingElement().getModifiers().contains(Modifier.STATIC);
  }

  /**
   * If the path goes through the enclosing object of some object, returns the path that begins at
   * the enclosing object of {@code this} instead. Otherwise, returns empty.
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
