package dev.latchwork.processor.check.flow;

import dev.latchwork.processor.check.code.HeldLock;
import java.util.Set;

/**
 * What a call does to its caller's locks.
 *
 * @param taken the locks that the call takes and does not release
 * @param givenBack the caller's locks that the call releases
 */
record LockEffect(Set<HeldLock> taken, Set<HeldLock> givenBack) {
  boolean isNone() {
    return taken.isEmpty() && givenBack.isEmpty();
  }

  static final LockEffect NONE = new LockEffect(Set.of(), Set.of());
}
