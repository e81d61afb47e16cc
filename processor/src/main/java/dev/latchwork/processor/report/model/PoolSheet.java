package dev.latchwork.processor.report.model;

import java.util.List;

/**
 * A pool, its threads and what it maps.
 *
 * @param pool the simple name of the generated class
 */
public record PoolSheet(String pool, List<Workers> workers, List<Mapped> methods) implements Topic {

  /**
   * The threads for one workload.
   *
   * @param parallelism how many items at a time where nobody says otherwise
   * @param threads of what kind they are
   */
  public record Workers(String workload, String parallelism, String threads) {}

  /**
   * A method that is mapped.
   *
   * @param generated the names of the methods of the pool that map it
   */
  public record Mapped(
      String signature, String workload, List<String> forms, List<String> generated) {}
}
