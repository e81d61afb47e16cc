package dev.latchwork.processor.check.flow;

import dev.latchwork.processor.check.code.HeldLock;
import java.util.Set;

/**
 * What a call does to its caller's locks.
 *
 * @param taken locks that are held when it returns
 * @param givenBack locks that are no longer held when it returns
 */
record LockEffect(Set<HeldLock> taken, Set<HeldLock> givenBack) {
  boolean isNone() {
    return taken.isEmpty() && givenBack.isEmpty();
  }

  static final LockEffect NONE = new LockEffect(Set.of(), Set.of());
}
