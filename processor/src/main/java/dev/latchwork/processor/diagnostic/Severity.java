package dev.latchwork.processor.diagnostic;

/** The severity of a rule, before the user's options and suppressions apply. */
public enum Severity {
  /** Nothing can be generated for the element. */
  ERROR,

  /**
   * Code can be generated, but with a way past the lock: a door. Doors are errors, but the user may
   * silence them one by one with {@code @SuppressWarnings}, or turn all of them into warnings with
   * {@code latchwork.doors=warn}.
   */
  DOOR,

  /** Code is generated, but the user should know about a problem. */
  WARNING
}
