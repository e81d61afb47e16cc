package dev.latchwork.benchmarks.report;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The results of all contenders that do the same work, and the faults of those that could not do
 * it.
 */
record Row(String name, Map<String, Measurement> measured, Map<String, String> faults) {
  Row(String name) {
    this(name, new LinkedHashMap<>(), new LinkedHashMap<>());
  }

  boolean has(String contender) {
    return measured.containsKey(contender);
  }

  double nanos(String contender) {
    return measured.get(contender).nanos();
  }

  double bytes(String contender) {
    return measured.get(contender).bytes();
  }

  /** Returns whether the first contender is as fast as the second, apart from noise. */
  boolean isAsFast(String one, String other) {
    return ratio(one, other) <= Targets.NOISE;
  }

  /**
   * Returns whether the first contender allocates as few bytes as the second. A few bytes in many
   * thousands do not count, because the JVM allocates some for itself.
   */
  boolean isAsSmall(String one, String other) {
    return bytes(one) <= 1.0001 * bytes(other) + 0.5;
  }

  /**
   * Returns the first contender's time divided by the second's, or NaN if one of them is missing.
   */
  double ratio(String of, String to) {
    return has(of) && has(to) ? nanos(of) / nanos(to) : Double.NaN;
  }
}
