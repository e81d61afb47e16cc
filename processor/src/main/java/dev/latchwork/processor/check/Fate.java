package dev.latchwork.processor.check;

/** When a lambda or an object with methods of its own runs, the most harmless first. */
enum Fate {
  /** Before the call that it is given to returns, in the same thread. */
  AT_ONCE("runs at once"),
  /** Whenever the object that it is written in uses what only it has. */
  KEPT("is kept"),
  UNKNOWN("is handed to code that may keep it"),
  STORED("is stored"),
  RETURNED("is returned"),
  OTHER_THREAD("is handed to another thread");

  private final String description;

  Fate(String description) {
    this.description = description;
  }

  String description() {
    return description;
  }

  Fate or(Fate other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
