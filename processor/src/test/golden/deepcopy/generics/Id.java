package sample;

import dev.latchwork.DeepCopy;

/** No field holds a T, and nobody is asked for one. */
@DeepCopy
class Id<T> {
  long[] value;
  Class<T> type;
}
