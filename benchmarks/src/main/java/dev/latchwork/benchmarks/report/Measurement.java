package dev.latchwork.benchmarks.report;

/**
 * What was measured for one contender in one row.
 *
 * @param nanos how long an operation takes if little disturbs it: the lower quartile
 */
record Measurement(String row, String contender, double nanos, double bytes, int forks) {}
