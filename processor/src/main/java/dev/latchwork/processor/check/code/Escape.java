package dev.latchwork.processor.check.code;

/** When a lambda, or a method of an object, runs. The most harmless case comes first. */
public enum Escape {
  /** On the same thread, before the call that it is passed to returns. */
  AT_ONCE("runs at once"),
  /** As far as is visible, nothing runs it. */
  NEVER("is never run"),
  /** When its enclosing object uses something that only that object has. */
  KEPT("is kept"),
  UNKNOWN("is passed to code that may keep it"),
  /** On several threads, before the call returns. */
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
