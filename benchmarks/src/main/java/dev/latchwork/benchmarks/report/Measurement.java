package dev.latchwork.benchmarks.report;

/** One figure: how long an operation takes, the median of all iterations, and what it allocates. */
record Measurement(String row, String contender, double nanos, double bytes, int forks) {}
