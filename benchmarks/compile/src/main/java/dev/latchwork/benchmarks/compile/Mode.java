package dev.latchwork.benchmarks.compile;

import java.util.SortedMap;
import java.util.TreeMap;

/** How many classes there are, and how often each project is compiled. */
enum Mode {
  QUICK,
  FULL;

  SortedMap<Integer, Integer> rounds() {
    SortedMap<Integer, Integer> rounds = new TreeMap<>();
    rounds.put(100, this == FULL ? 3 : 2);
    rounds.put(1_000, this == FULL ? 5 : 2);
    if (this == FULL) {
      rounds.put(2_000, 3);
      rounds.put(10_000, 2);
    }
    return rounds;
  }
}
