package dev.latchwork.processor.check;

import dev.latchwork.processor.check.code.BodyFacts;

/**
 * A family of rules about what stands in bodies. It looks at what the walk has gathered, and
 * decides nothing that it cannot know: a false alarm costs as much as a miss.
 */
interface Check {

  /** Looks at a top-level type once it is attributed. */
  void check(BodyFacts code, Report report);

  /** Called when no type of the compilation is left, for what takes all of them to see. */
  default void end(Report report) {}
}
