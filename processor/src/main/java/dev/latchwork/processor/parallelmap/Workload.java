package dev.latchwork.processor.parallelmap;

/** The processor's view of {@code Workload}. */
enum Workload {
  CPU("cpu"),
  IO("io");

  private final String workers;

  Workload(String workers) {
    this.workers = workers;
  }

  /** What the threads for it are called. */
  String workers() {
    return workers;
  }
}
