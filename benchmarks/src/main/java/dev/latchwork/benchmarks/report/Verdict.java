package dev.latchwork.benchmarks.report;

/** The figure of a row, its target, and whether the figure meets the target. */
record Verdict(String figure, String target, boolean met) {
  static final Verdict NONE = new Verdict("", "", true);

  String met(String otherwise) {
    return target.isEmpty() ? "" : met ? "yes" : otherwise;
  }
}
