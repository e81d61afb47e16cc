package sample;

import dev.latchwork.DeepCopy;
import dev.latchwork.Guarded;

/** Nobody tells {@code deepCopy()} what a T is. */
@DeepCopy
@Guarded
class Safe<T> {
  T value;
}
