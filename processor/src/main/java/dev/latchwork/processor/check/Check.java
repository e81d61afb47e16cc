package dev.latchwork.processor.check;

import dev.latchwork.processor.check.code.BodyFacts;

/**
 * A group of rules about method bodies. A check looks at the facts that the walk has collected, and
 * reports nothing that it cannot be sure of: a false alarm costs as much as a miss.
 */
interface Check {

  /** Looks at a top-level type once it is attributed. */
  void check(BodyFacts code, Report report);

  /** Called when no type of the compilation is left, for findings that depend on all of them. */
  default void end(Report report) {}
}
