package sample;

import dev.latchwork.DeepCopy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What is read through a handle is passed to a copier with an operator. */
@DeepCopy
class Shelf<A, S> {
  private Shelf<S, HashMap<S, int[]>> next;
  private Pair<Pair<Boolean, S>[], S> pairs;
  private Optional<? extends boolean[]> marks;
  private final Map<String, ? extends S> all = new HashMap<>();

  Shelf<S, HashMap<S, int[]>> next() {
    return next;
  }
}
