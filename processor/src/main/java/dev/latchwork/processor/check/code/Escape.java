package dev.latchwork.processor.check.code;

/**
 * When a lambda, or a method of an object, runs. The cases are in order, the most harmless first.
 */
public enum Escape {
  /** It runs on the same thread, before the method that receives it returns. */
  AT_ONCE("run at once"),
  /** Nothing runs it, as far as the source shows. */
  NEVER("never run"),
  /**
   * It is kept in a place that only its enclosing object can access, and runs when that object uses
   * the place.
   */
  KEPT("kept"),
  UNKNOWN("passed to code that may keep it"),
  /** It runs on several threads, before the method that receives it returns. */
  PARALLEL("run by several threads"),
  STORED("stored"),
  RETURNED("returned"),
  OTHER_THREAD("passed to another thread");

  private final String description;

  Escape(String description) {
    this.description = description;
  }

  /** Returns a participle that follows "is" in a message, such as "stored". */
  public String description() {
    return description;
  }

  /**
   * Returns whether the function may run after, or in parallel with, the code that creates it, and
   * so without the locks that are held there.
   */
  public boolean isOut() {
    return this != AT_ONCE && this != NEVER && this != KEPT;
  }

  /**
   * For a function for which {@link #isOut} is true, returns whether it is uncertain that the
   * function runs without the lock.
   */
  public boolean isUncertain() {
    return this == UNKNOWN || this == PARALLEL;
  }

  public Escape or(Escape other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
