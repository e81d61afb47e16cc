package dev.latchwork.benchmarks.compile;

import java.util.SortedMap;
import java.util.TreeMap;

/** Decides how many classes the projects have, and how often each project is compiled. */
enum Mode {
  QUICK,
  MORE,
  FULL;

  SortedMap<Integer, Integer> rounds() {
    SortedMap<Integer, Integer> rounds = new TreeMap<>();
    rounds.put(100, 2);
    rounds.put(1_000, 2);
    // one round is enough here, because the builds differ by many seconds
    if (this != QUICK) {
      rounds.put(2_000, 1);
    }
    if (this == FULL) {
      rounds.put(10_000, 1);
    }
    return rounds;
  }
}
