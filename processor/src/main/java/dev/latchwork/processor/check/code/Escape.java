package dev.latchwork.processor.check.code;

/** When a lambda or an object with methods of its own runs, the most harmless first. */
public enum Escape {
  /** Before the call that it is given to returns, in the same thread. */
  AT_ONCE("runs at once"),
  /** For all that can be seen, nobody runs it. */
  NEVER("is never run"),
  /** Whenever the object that it is written in uses what only it has. */
  KEPT("is kept"),
  UNKNOWN("is passed to code that may keep it"),
  /** Before the call returns, but by several threads. */
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

  /** Whether it may run while the object is used by somebody else. */
  public boolean isOut() {
    return this != AT_ONCE && this != NEVER && this != KEPT;
  }

  /** Whether nobody can say in which thread. */
  public boolean isUncertain() {
    return this == UNKNOWN || this == PARALLEL;
  }

  public Escape or(Escape other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
