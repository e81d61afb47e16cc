package dev.latchwork.processor.types;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.VariableElement;

/**
 * What initializers and constructors give fields, as far as the source shows; of class files
 * nothing is known.
 */
public final class FieldInitializers {
  private final Map<String, Set<Kind>> kinds = new HashMap<>();
  private final Set<String> declared = new HashSet<>();

  /** What a field is given. */
  public enum Kind {
    /** A collection or map of the JDK that is made for each object. */
    NEW,
    /** A new one that nobody else can make: of a class of one's own, or a view of the JDK. */
    OWN_CLASS,
    /** A collection or map of the JDK that nobody can fill, or a view of one made elsewhere. */
    UNFILLABLE,
    OTHER
  }

  public void learn(VariableElement field, Set<Kind> given) {
    kinds.put(key(field), given);
  }

  /** The field has its value from its declaration, the same for every constructor. */
  public void learnDeclared(VariableElement field) {
    declared.add(key(field));
  }

  /** Whether a declaration, and not a constructor, gives the field its first value. */
  public boolean areOnDeclaration(VariableElement field) {
    return declared.contains(key(field));
  }

  /** Whether each object makes one, which none of the others has. */
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
