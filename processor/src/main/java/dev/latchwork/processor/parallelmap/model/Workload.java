package dev.latchwork.processor.parallelmap.model;

/** The processor's view of {@code Workload}. */
public enum Workload {
  CPU("cpu"),
  IO("io");

  private final String workers;

  Workload(String workers) {
    this.workers = workers;
  }

  /** The name of its factory method in the library, and the start of the names of its fields. */
  public String workers() {
    return workers;
  }
}
