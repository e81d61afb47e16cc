package dev.latchwork.processor.parallelmap.model;

/** The processor's view of {@code Workload}. */
public enum Workload {
  CPU("cpu"),
  IO("io");

  private final String workers;

  Workload(String workers) {
    this.workers = workers;
  }

  /**
   * The name of the workload's factory method in the library. If a pool has several workloads, the
   * names of its fields for this one begin with it.
   */
  public String workers() {
    return workers;
  }
}
