package dev.latchwork.processor;

import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.VariableElement;

/**
 * What initializers and constructors give fields, as far as the source shows and all of them do the
 * same; of class files nothing is known.
 */
public final class Initializers {
  private final Map<String, Kind> kinds = new HashMap<>();

  /** What a field is given. */
  public enum Kind {
    UNKNOWN,
    /** A collection or map of the JDK that is made for each object. */
    NEW,
    /** A collection or map of a class that is none of the JDK, an anonymous one for instance. */
    OWN_CLASS,
    /** A collection or map of the JDK that nobody can fill. */
    UNMODIFIABLE
  }

  void learn(VariableElement field, Kind kind) {
    kinds.put(key(field), kind);
  }

  public Kind of(VariableElement field) {
    return kinds.getOrDefault(key(field), Kind.UNKNOWN);
  }

  private static String key(VariableElement field) {
    return field.getEnclosingElement() + "." + field.getSimpleName();
  }
}
