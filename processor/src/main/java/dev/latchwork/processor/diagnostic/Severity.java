package dev.latchwork.processor.diagnostic;

/** The severity of a rule, before the user's options and suppressions apply. */
public enum Severity {
  /** Nothing can be generated. */
  ERROR,

  /**
   * Code can be generated, but with a way past the lock: a door. Doors are errors that the user may
   * accept, one by one with {@code @SuppressWarnings} or all at once with {@code
   * latchwork.doors=warn}.
   */
  DOOR,

  /** Code is generated, but the user should know about a problem. */
  WARNING
}
