package dev.latchwork.processor.check.analysis;

/** What an expression has of the function that is followed. */
enum Carried {
  /** It is the function, or it runs it whenever it is used. */
  CODE,
  /** It holds it, and gives it to whoever asks. */
  ELEMENT
}
