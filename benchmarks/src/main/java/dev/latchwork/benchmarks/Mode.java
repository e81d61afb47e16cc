package dev.latchwork.benchmarks;

import java.time.Duration;

/** How long is measured. */
enum Mode {
  /** Only shows that everything runs. */
  SMOKE(1, 1, 1, Duration.ofMillis(50)),
  /** Minutes, one JVM for each figure: for a first look, and after a change. */
  QUICK(1, 2, 3, Duration.ofMillis(300)),
  /** Several JVMs for each figure. */
  FULL(3, 3, 5, Duration.ofMillis(500));

  final int forks;
  final int warmups;
  final int iterations;
  final Duration time;

  Mode(int forks, int warmups, int iterations, Duration time) {
    this.forks = forks;
    this.warmups = warmups;
    this.iterations = iterations;
    this.time = time;
  }
}
