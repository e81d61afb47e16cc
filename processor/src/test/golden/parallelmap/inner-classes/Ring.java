package nested;

import dev.latchwork.ParallelMap;

/** An inner class has the type variables around it, but for those that it hides. */
class Ring<A, B> {
  class Link<B> {
    @ParallelMap
    B close(A first, B second) {
      return second;
    }
  }

  /** Its own ring is one of others. */
  class Seal extends Ring<String, Integer> {
    @ParallelMap
    A open(B seal) {
      return null;
    }
  }

  static class Smith<C> {
    class Tool {}

    @ParallelMap
    @SuppressWarnings("rawtypes")
    int use(Smith.Tool tool) {
      return 1;
    }
  }
}
