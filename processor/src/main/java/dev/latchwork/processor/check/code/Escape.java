package dev.latchwork.processor.check.code;

/**
 * When a lambda, or a method of an object, runs. The cases are in order, the most harmless first.
 */
public enum Escape {
  /** It runs on the same thread, before the method that receives it returns. */
  AT_ONCE("runs at once"),
  /** Nothing runs it, as far as the source shows. */
  NEVER("is never run"),
  /**
   * It is kept in a place that only its enclosing object can access, and runs when that object uses
   * the place.
   */
  KEPT("is kept"),
  UNKNOWN("is passed to code that may keep it"),
  /** It runs on several threads, before the method that receives it returns. */
  PARALLEL("is run by several threads"),
  STORED("is stored"),
  RETURNED("is returned"),
  OTHER_THREAD("is passed to another thread");

  private final String description;

  Escape(String description) {
    this.description = description;
  }

  public String description() {
    return description;
  }

  /** Returns whether the function may run while other code uses the object. */
  public boolean isOut() {
    return this != AT_ONCE && this != NEVER && this != KEPT;
  }

  /** Returns whether it is unknown on which thread the function runs. */
  public boolean isUncertain() {
    return this == UNKNOWN || this == PARALLEL;
  }

  public Escape or(Escape other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
