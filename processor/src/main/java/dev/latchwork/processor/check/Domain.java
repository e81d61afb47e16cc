package dev.latchwork.processor.check;

import com.sun.source.util.Trees;
import dev.latchwork.processor.check.analysis.GuardedByLocks;
import dev.latchwork.processor.check.analysis.GuardedTypes;
import dev.latchwork.processor.check.analysis.SleepingMethods;
import dev.latchwork.processor.check.cure.Cures;
import dev.latchwork.processor.feature.Env;

/** What checks can ask about the compilation. */
record Domain(
    Env env, Trees trees, GuardedTypes guarded, GuardedByLocks guards, SleepingMethods sleeping) {

  Cures cures() {
    return new Cures(trees, env, guarded);
  }
}
