package dev.latchwork.processor.check;

import dev.latchwork.processor.check.code.BodyFacts;

/**
 * A group of rules about method bodies. A check examines the facts that {@link BodyFacts} holds
 * about the bodies, and reports nothing that it cannot be sure of: a false alarm costs as much as a
 * missed bug.
 */
interface Check {

  /** Examines a top-level type once javac has attributed it. */
  void check(BodyFacts code, Report report);

  /** Called after the last type of the compilation, for findings that depend on all types. */
  default void end(Report report) {}
}
