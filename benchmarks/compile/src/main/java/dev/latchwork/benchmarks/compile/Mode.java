package dev.latchwork.benchmarks.compile;

import java.util.SortedMap;
import java.util.TreeMap;

/** How many classes there are, and how often each project is compiled. */
enum Mode {
  QUICK,
  MORE,
  FULL;

  SortedMap<Integer, Integer> rounds() {
    SortedMap<Integer, Integer> rounds = new TreeMap<>();
    rounds.put(100, 2);
    rounds.put(1_000, 2);
    // their differences are of many seconds: one round tells them
    if (this != QUICK) {
      rounds.put(2_000, 1);
    }
    if (this == FULL) {
      rounds.put(10_000, 1);
    }
    return rounds;
  }
}
