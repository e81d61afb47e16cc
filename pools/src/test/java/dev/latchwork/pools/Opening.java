package dev.latchwork.pools;

import java.time.Duration;
import java.util.concurrent.ExecutorService;

/** The ways in which a pool may get its threads, so that a test can be run with each. */
enum Opening {
  OWN,
  BORROWED,
  TIMED,
  SEQUENTIAL;

  <T, R> JobsPool<T, R> open(Jobs<T, R> jobs, int parallelism, ExecutorService lender) {
    var builder = JobsPool.builder(jobs).parallelism(parallelism);
    return switch (this) {
      case OWN -> builder.build();
      case BORROWED -> builder.executor(lender).build();
      case TIMED -> builder.itemTimeout(Duration.ofMinutes(1)).build();
      case SEQUENTIAL -> JobsPool.sequential(jobs);
    };
  }
}
