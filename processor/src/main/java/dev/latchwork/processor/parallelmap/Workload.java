package dev.latchwork.processor.parallelmap;

/** The processor's view of {@code Workload}. */
enum Workload {
  CPU("cpu"),
  IO("io");

  private final String workers;

  Workload(String workers) {
    this.workers = workers;
  }

  /** The field of the engine that has the threads for it. */
  String workers() {
    return workers;
  }
}
