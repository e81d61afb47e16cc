package attic;

import dev.latchwork.DeepCopy;
import dev.latchwork.Guarded;

/** A copier that is not told what a raw type holds cannot copy it. */
@Guarded
@SuppressWarnings("rawtypes")
class Stack {
  Crate top;
  Sheet sheet;

  /** Its copier needs to be told nothing. */
  @DeepCopy
  static class Sheet<T> {
    int size;
  }
}
