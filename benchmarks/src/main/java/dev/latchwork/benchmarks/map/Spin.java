package dev.latchwork.benchmarks.map;

import dev.latchwork.ParallelMap;
import dev.latchwork.ParallelMap.Form;

/** Keeps a core busy. */
class Spin {
  /** So many turns of a random number generator take about 100 µs; no compiler shortens them. */
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
