package dev.latchwork.pools.engine;

import java.util.concurrent.ThreadFactory;

/** The number and kind of threads for a workload. */
public final class Workers {
  private static final int PLATFORM_THREADS = 64;
  private static final int VIRTUAL_THREADS = 1_000;

  final boolean computes;
  final int parallelism;
  final @Nullable ThreadFactory virtual;
  private final boolean stated;

  private Workers(
      boolean computes, int parallelism, @Nullable ThreadFactory virtual, boolean stated) {
    this.computes = computes;
    this.parallelism = parallelism;
    this.virtual = virtual;
    this.stated = stated;
  }

  /**
   * Returns as many threads as there are cores, for a {@code CPU} workload.
   *
   * @return the threads
   */
  public static Workers cpu() {
    return new Workers(true, Runtime.getRuntime().availableProcessors(), null, false);
  }

  /**
   * Returns the given number of threads, for a {@code CPU} workload.
   *
   * @param parallelism the number of threads that the annotated class sets for this workload
   * @return the threads
   */
  public static Workers cpu(int parallelism) {
    return new Workers(true, parallelism, null, true);
  }

  /**
   * Returns up to 64 platform threads, for an {@code IO} workload.
   *
   * @return the threads
   */
  public static Workers io() {
    return new Workers(false, PLATFORM_THREADS, null, false);
  }

  /**
   * Returns the given number of platform threads, for an {@code IO} workload.
   *
   * @param parallelism the number of threads that the annotated class sets for this workload
   * @return the threads
   */
  public static Workers io(int parallelism) {
    return new Workers(false, parallelism, null, true);
  }

  /**
   * Returns up to 1,000 virtual threads, for an {@code IO} workload. Generated code passes a
   * factory for these threads, since this library is compiled for a release that has no virtual
   * threads.
   *
   * @param factory creates virtual threads
   * @return the threads
   */
  public static Workers virtual(ThreadFactory factory) {
    return new Workers(false, VIRTUAL_THREADS, factory, false);
  }

  /**
   * Returns the given number of virtual threads, for an {@code IO} workload.
   *
   * @param parallelism the number of threads that the annotated class sets for this workload
   * @param factory creates virtual threads
   * @return the threads
   */
  public static Workers virtual(int parallelism, ThreadFactory factory) {
    return new Workers(false, parallelism, factory, true);
  }

  /**
   * Returns whether the annotated class sets the number of threads for this workload.
   *
   * @return false if the number is a default
   */
  public boolean isStated() {
    return stated;
  }

  /**
   * Returns the same kind of threads with another number.
   *
   * @param parallelism the number; 0 if the calling thread does everything
   * @return the threads
   */
  public Workers withParallelism(int parallelism) {
    return new Workers(computes, parallelism, virtual, stated);
  }
}
