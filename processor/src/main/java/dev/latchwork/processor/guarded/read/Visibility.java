package dev.latchwork.processor.guarded.read;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/** The visibility of generated accessors; the constants of {@code Guarded.Access}. */
enum Visibility {
  FIELD,
  PACKAGE,
  PROTECTED,
  PUBLIC;

  private static final List<Set<Modifier>> FROM_NARROW =
      List.of(Set.of(), Set.of(Modifier.PROTECTED), Set.of(Modifier.PUBLIC));

  /**
   * The visibility of a field's accessors. It is empty if the field gets accessors only where an
   * abstract method declares them.
   */
  Optional<Set<Modifier>> of(VariableElement field) {
    return switch (this) {
      case FIELD ->
          field.getModifiers().contains(Modifier.PRIVATE)
              ? Optional.empty()
              : Optional.of(of(field.getModifiers()));
      case PACKAGE -> Optional.of(Set.of());
      case PROTECTED -> Optional.of(Set.of(Modifier.PROTECTED));
      case PUBLIC -> Optional.of(Set.of(Modifier.PUBLIC));
    };
  }

  static Set<Modifier> of(Set<Modifier> modifiers) {
    Set<Modifier> visible = EnumSet.of(Modifier.PUBLIC, Modifier.PROTECTED);
    visible.retainAll(modifiers);
    return visible;
  }

  static Set<Modifier> narrower(Set<Modifier> one, Set<Modifier> other) {
    return FROM_NARROW.indexOf(one) < FROM_NARROW.indexOf(other) ? one : other;
  }
}
