package cures;

import dev.latchwork.DeepCopy;
import dev.latchwork.Guarded;

/** A copier and a clone beside what copies under the lock. */
@Guarded
@DeepCopy
class Till implements Cloneable {
  long cents;

  Till() {}

  Till(Till other) {
    cents = other.cents;
  }

  @Override
  protected Object clone() throws CloneNotSupportedException {
    return super.clone();
  }
}
