package dev.latchwork.processor.types;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.VariableElement;

/**
 * The kinds of values that initializers and constructors assign to fields, as far as the source
 * shows. Nothing is known about fields in class files.
 */
public final class FieldInitializers {
  private final Map<String, Set<Kind>> kinds = new HashMap<>();
  private final Set<String> declared = new HashSet<>();
  private final Set<String> plain = new HashSet<>();
  private final Set<String> constant = new HashSet<>();

  /** A kind of value that is assigned to a field. */
  public enum Kind {
    /** A collection or map of the JDK that is created for each object. */
    NEW,
    /**
     * A value that is also created for each object, but in a way that a copier cannot repeat: an
     * object of a user's class, or a view that a method of the JDK creates.
     */
    OWN_CLASS,
    /**
     * A collection or map of the JDK to which nothing can be added, or a view of a collection or
     * map that was created elsewhere.
     */
    UNFILLABLE,
    OTHER
  }

  public void learn(VariableElement field, Set<Kind> given) {
    kinds.put(key(field), given);
  }

  /**
   * Records that the declaration of the field has an initializer, which is the same for every
   * constructor.
   */
  public void learnDeclared(VariableElement field) {
    declared.add(key(field));
  }

  /**
   * Records that each object creates its own value for the field: an array, or an object of the
   * very class that the field is declared as.
   */
  public void learnPlain(VariableElement field) {
    plain.add(key(field));
  }

  /**
   * Returns whether each object creates its own value for the field, which is an array or an object
   * of the very class that the field is declared as.
   */
  public boolean arePlain(VariableElement field) {
    return plain.contains(key(field));
  }

  /** Records that the initializer in the field's declaration is a constant expression. */
  public void learnConstant(VariableElement field) {
    constant.add(key(field));
  }

  /** Returns whether the initializer in the field's declaration is a constant expression. */
  public boolean areConstant(VariableElement field) {
    return constant.contains(key(field));
  }

  /** Returns whether the field gets its first value in its declaration, not in a constructor. */
  public boolean areOnDeclaration(VariableElement field) {
    return declared.contains(key(field));
  }

  /** Returns whether the source shows that each object creates its own value for the field. */
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
