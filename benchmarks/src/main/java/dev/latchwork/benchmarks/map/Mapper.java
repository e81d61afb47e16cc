package dev.latchwork.benchmarks.map;

import java.util.List;

/** A way to map many items in parallel. It returns the sum of the results. */
@FunctionalInterface
interface Mapper {
  long map(List<Integer> items) throws Exception;

  static long sum(List<Long> results) {
    long sum = 0;
    for (long result : results) {
      sum += result;
    }
    return sum;
  }

  static long sum(long[] results) {
    long sum = 0;
    for (long result : results) {
      sum += result;
    }
    return sum;
  }
}
