package dev.latchwork.processor.check.flow;

import dev.latchwork.processor.check.code.HeldLock;
import java.util.Set;

/**
 * What the value of a variable or call says about locks.
 *
 * @param ifTrue the locks that are held if the value is true, or not zero
 * @param ifFalse the locks that are held if the value is false, or zero
 */
record Outcome(Set<HeldLock> ifTrue, Set<HeldLock> ifFalse) {

  boolean saysNothing() {
    return ifTrue.isEmpty() && ifFalse.isEmpty();
  }

  boolean isAbout(HeldLock lock) {
    return ifTrue.stream().anyMatch(h -> h.isLock(lock))
        || ifFalse.stream().anyMatch(h -> h.isLock(lock));
  }

  Set<HeldLock> when(boolean is) {
    return is ? ifTrue : ifFalse;
  }
}
