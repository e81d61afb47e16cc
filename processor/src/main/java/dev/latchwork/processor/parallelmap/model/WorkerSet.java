package dev.latchwork.processor.parallelmap.model;

/**
 * The threads that a pool has for one workload.
 *
 * @param parallelism the number of threads that the annotations set, or 0 if they set none
 * @param virtual whether the threads are virtual
 */
public record WorkerSet(Workload workload, int parallelism, boolean virtual) {
  private static final int VIRTUAL_THREADS = 1_000;
  private static final int PLATFORM_THREADS = 64;

  /** Returns a Java expression for the default number of threads. */
  public String defaultParallelism() {
    if (parallelism > 0) {
      return Integer.toString(parallelism);
    }
    return switch (workload) {
      case CPU -> "Runtime.getRuntime().availableProcessors()";
      case IO -> Integer.toString(virtual ? VIRTUAL_THREADS : PLATFORM_THREADS);
    };
  }
}
