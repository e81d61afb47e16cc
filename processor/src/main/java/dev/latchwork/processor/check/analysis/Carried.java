package dev.latchwork.processor.check.analysis;

/** How an expression relates to the function that is being followed. */
enum Carried {
  /** It is the function, or runs the function when it is used. */
  CODE,
  /** It holds the function, and gives it to other code on request. */
  ELEMENT
}
