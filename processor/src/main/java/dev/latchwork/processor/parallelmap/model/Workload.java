package dev.latchwork.processor.parallelmap.model;

/** The processor's view of {@code Workload}. */
public enum Workload {
  CPU("cpu"),
  IO("io");

  private final String workers;

  Workload(String workers) {
    this.workers = workers;
  }

  /** What the threads for it are called. */
  public String workers() {
    return workers;
  }
}
