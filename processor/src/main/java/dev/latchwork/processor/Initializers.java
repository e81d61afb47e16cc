package dev.latchwork.processor;

import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.VariableElement;

/** How fields are initialized, as far as the source shows; of class files nothing is known. */
public final class Initializers {
  private final Map<String, Kind> kinds = new HashMap<>();

  /** What an initializer makes. */
  public enum Kind {
    UNKNOWN,
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
