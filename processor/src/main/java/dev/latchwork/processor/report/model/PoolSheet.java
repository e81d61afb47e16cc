package dev.latchwork.processor.report.model;

import java.util.List;

/**
 * A pool, its threads and what it maps.
 *
 * @param pool the simple name of the generated class
 */
public record PoolSheet(
    String pool, List<Workers> workers, List<Mapped> methods, List<Claim> claims) implements Topic {

  /**
   * The threads for one workload.
   *
   * @param parallelism the default number of items that run at the same time
   * @param threads the kind of thread
   */
  public record Workers(String workload, String parallelism, String threads) {}

  /**
   * A mapped method.
   *
   * @param generated the names of the pool's methods for the mapped method
   * @param isDistributed whether other machines may run the mapped method
   */
  public record Mapped(
      String signature,
      String workload,
      List<String> forms,
      List<String> generated,
      boolean isDistributed) {}
}
