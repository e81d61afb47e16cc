package dev.latchwork.processor.parallelmap.model;

/** The processor's counterpart of {@code dev.latchwork.Workload}. */
public enum Workload {
  CPU("cpu"),
  IO("io");

  private final String workers;

  Workload(String workers) {
    this.workers = workers;
  }

  /**
   * Returns the name of the library's factory method for this workload. If a pool has several
   * workloads, the names of its fields for this workload also begin with this name.
   */
  public String workers() {
    return workers;
  }
}
