package dev.latchwork.processor.types;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.VariableElement;

/**
 * The values that initializers and constructors assign to fields, as far as the source shows.
 * Nothing is known about class files.
 */
public final class FieldInitializers {
  private final Map<String, Set<Kind>> kinds = new HashMap<>();
  private final Set<String> declared = new HashSet<>();

  /** The kind of value that a field gets. */
  public enum Kind {
    /** A collection or map of the JDK that is created for each object. */
    NEW,
    /** A new one that other code cannot create: of a user's class, or a view in the JDK. */
    OWN_CLASS,
    /** A collection or map of the JDK that cannot be filled, or a view of one created elsewhere. */
    UNFILLABLE,
    OTHER
  }

  public void learn(VariableElement field, Set<Kind> given) {
    kinds.put(key(field), given);
  }

  /** The field gets its value from its declaration, which is the same for every constructor. */
  public void learnDeclared(VariableElement field) {
    declared.add(key(field));
  }

  /** Returns whether a declaration, not a constructor, gives the field its first value. */
  public boolean areOnDeclaration(VariableElement field) {
    return declared.contains(key(field));
  }

  /** Returns whether each object creates its own. */
  public boolean areNew(VariableElement field) {
    Set<Kind> given = of(field);
    return !given.isEmpty() && Set.of(Kind.NEW, Kind.OWN_CLASS).containsAll(given);
  }

  public boolean mayBeOfOwnClass(VariableElement field) {
    return of(field).contains(Kind.OWN_CLASS);
  }

  public boolean areUnfillable(VariableElement field) {
    return of(field).equals(Set.of(Kind.UNFILLABLE));
  }

  private Set<Kind> of(VariableElement field) {
    return kinds.getOrDefault(key(field), Set.of());
  }

  private static String key(VariableElement field) {
    return field.getEnclosingElement() + "." + field.getSimpleName();
  }
}
