package dev.latchwork.benchmarks.map;

import dev.latchwork.ParallelMap;
import dev.latchwork.ParallelMap.Form;

/** A mapped method that keeps a core busy. */
class Spin {
  /**
   * The number of iterations that take about 100 µs. Each iteration computes a random number from
   * the one before, so that no compiler can skip any.
   */
  static final int TURNS = 50_000;

  @ParallelMap(forms = {Form.ALL, Form.EACH})
  long spin(int turns) {
    long state = 88_172_645_463_325_252L;
    for (int i = 0; i < turns; i++) {
      state ^= state << 13;
      state ^= state >>> 7;
      state ^= state << 17;
    }
    return state;
  }
}
