package dev.latchwork.benchmarks.report;

/** What a row comes to, what it should come to, and whether it does. */
record Verdict(String figure, String target, boolean met) {
  static final Verdict NONE = new Verdict("", "", true);

  String met(String otherwise) {
    return target.isEmpty() ? "" : met ? "yes" : otherwise;
  }
}
