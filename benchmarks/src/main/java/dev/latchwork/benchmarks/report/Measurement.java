package dev.latchwork.benchmarks.report;

/** One figure: how long an operation takes, give or take, and what it allocates. */
record Measurement(
    String row, String contender, double nanos, double error, double bytes, int forks) {}
