package dev.latchwork.processor.check;

import java.util.Set;

/**
 * What a call does to the locks of whoever makes it.
 *
 * @param taken held when it returns
 * @param givenBack held no more when it returns
 */
record LockEffect(Set<Hold> taken, Set<Ref> givenBack) {
  static final LockEffect NONE = new LockEffect(Set.of(), Set.of());
}
