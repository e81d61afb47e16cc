package dev.latchwork.benchmarks.report;

/**
 * One figure.
 *
 * @param nanos how long an operation takes when little disturbs it: the lower quartile
 * @param most the upper quartile
 */
record Measurement(
    String row, String contender, double nanos, double most, double bytes, int forks) {}
