package dev.latchwork.benchmarks;

import java.time.Duration;

/** Decides how long to measure. */
enum Mode {
  /** For a test that everything runs. The figures mean nothing. */
  SMOKE(1, 1, 1, Duration.ofMillis(50), 100_000),
  /** One JVM for each figure: for a first look, and after a change. */
  QUICK(1, 10, 9, Duration.ofMillis(100), 1_000_000),
  /** Several JVMs for each figure. */
  FULL(3, 20, 12, Duration.ofMillis(125), 10_000_000);

  final int forks;
  final int warmups;

  /**
   * Iterations are many and short, so that other work on the machine does not disturb all of them.
   */
  final int iterations;

  final Duration time;

  /** The length of the longest stream that is mapped lazily. */
  final int items;

  Mode(int forks, int warmups, int iterations, Duration time, int items) {
    this.forks = forks;
    this.warmups = warmups;
    this.iterations = iterations;
    this.time = time;
    this.items = items;
  }
}
