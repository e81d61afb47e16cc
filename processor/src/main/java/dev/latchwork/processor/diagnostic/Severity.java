package dev.latchwork.processor.diagnostic;

/** The severity of a rule, before the user's options and suppressions apply. */
public enum Severity {
  /** Nothing can be generated. */
  ERROR,

  /**
   * Something can be generated, but with a door: an error that the user may accept, with
   * {@code @SuppressWarnings} for one or {@code latchwork.doors=warn} for all.
   */
  DOOR,

  /** Something is generated, and the user should know about a problem. */
  WARNING
}
