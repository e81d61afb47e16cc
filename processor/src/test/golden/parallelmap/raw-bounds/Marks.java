package sorting;

import dev.latchwork.ParallelMap;
import java.lang.ref.WeakReference;

/** References to a value-based class, of which JDK 25 warns. */
class Marks {
  @ParallelMap
  @SuppressWarnings("identity")
  WeakReference<Integer> mark(WeakReference<Integer> value) {
    return value;
  }
}
