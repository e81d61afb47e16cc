package dev.latchwork.benchmarks.report;

/**
 * One figure.
 *
 * @param nanos how long an operation takes when little disturbs it: the lower quartile
 */
record Measurement(String row, String contender, double nanos, double bytes, int forks) {}
