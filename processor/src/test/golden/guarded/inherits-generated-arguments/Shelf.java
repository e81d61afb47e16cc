package depot;

import java.util.List;
import java.util.Map;

/** Mentions what is generated for its subclasses' items, by its own type variable. */
class Shelf<T> {
  protected GuardedBox<? super T> top;

  void put(GuardedBox<T> box) {
    top = box;
  }

  GuardedBox<? super T> getTop() {
    return top;
  }

  void putAll(Map<String, ? extends GuardedBox<T[]>> boxes) {
    top = null;
  }

  <B extends List<GuardedBox<T>>> void putBoth(B boxes) {
    top = boxes.get(0);
  }
}
