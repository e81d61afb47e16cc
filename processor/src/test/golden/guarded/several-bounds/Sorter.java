package sorting;

import dev.latchwork.Guarded;
import java.util.Collection;
import java.util.Collections;

/** The first bound is what a type variable is erased to, Object included. */
@Guarded
class Sorter<X> {
  int calls;

  /** An inner class has the type arguments of its outer one. */
  class Step {}

  @SafeVarargs
  Sorter(Sorter<X>.Step... steps) {
    calls = steps.length;
  }

  <T extends Object & Comparable<? super T>> T max(Collection<? extends T> of) {
    calls++;
    return Collections.max(of);
  }

  <T extends Object & @Nullable Runnable> void run(T task) {
    calls++;
    task.run();
  }
}
