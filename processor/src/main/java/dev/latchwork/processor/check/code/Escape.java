package dev.latchwork.processor.check.code;

/** When a lambda or an object with methods of its own runs, the most harmless first. */
public enum Escape {
  /** Before the call that it is given to returns, in the same thread. */
  AT_ONCE("runs at once"),
  /** Whenever the object that it is written in uses what only it has. */
  KEPT("is kept"),
  UNKNOWN("is handed to code that may keep it"),
  STORED("is stored"),
  RETURNED("is returned"),
  OTHER_THREAD("is handed to another thread");

  private final String description;

  Escape(String description) {
    this.description = description;
  }

  public String description() {
    return description;
  }

  public Escape or(Escape other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
