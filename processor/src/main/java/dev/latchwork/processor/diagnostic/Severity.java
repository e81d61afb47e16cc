package dev.latchwork.processor.diagnostic;

/** How much a finding weighs before the options and suppressions of the user are asked. */
public enum Severity {
  /** Nothing can be generated. */
  ERROR,

  /**
   * Something can be generated, but a way past the lock stays open: an error that the user may
   * accept, with {@code @SuppressWarnings} for one or {@code latchwork.doors=warn} for all.
   */
  DOOR,

  /** Generated, and the user should know. */
  WARNING
}
