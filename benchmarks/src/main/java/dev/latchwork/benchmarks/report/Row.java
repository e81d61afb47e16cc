package dev.latchwork.benchmarks.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was measured of one piece of work, by contender, and who could not do it. */
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

  /** Whether what is between them is noise. */
  boolean isAsFast(String one, String other) {
    return ratio(one, other) <= Targets.NOISE;
  }

  /** The same of bytes: of many thousand a few are of what else the JVM does. */
  boolean isAsSmall(String one, String other) {
    return bytes(one) <= 1.0001 * bytes(other) + 0.5;
  }

  /** The time of one in terms of that of another; not a number where one is missing. */
  double ratio(String of, String to) {
    return has(of) && has(to) ? nanos(of) / nanos(to) : Double.NaN;
  }
}
