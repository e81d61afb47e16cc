package dev.latchwork.pools.engine;

import java.util.concurrent.ThreadFactory;

/** The threads for a workload. */
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
   * Threads that compute.
   *
   * @param parallelism how many the class states, or 0 for as many as there are cores
   * @return the threads
   */
  public static Workers cpu(int parallelism) {
    int cores = Runtime.getRuntime().availableProcessors();
    return new Workers(true, parallelism > 0 ? parallelism : cores, null, parallelism > 0);
  }

  /**
   * Platform threads that wait.
   *
   * @param parallelism how many the class states, or 0 for 64
   * @return the threads
   */
  public static Workers io(int parallelism) {
    int number = parallelism > 0 ? parallelism : PLATFORM_THREADS;
    return new Workers(false, number, null, parallelism > 0);
  }

  /**
   * Virtual threads that wait. The generated code has their factory, as this library is compiled
   * for a release that does not.
   *
   * @param parallelism how many the class states, or 0 for 1,000
   * @param virtual makes virtual threads
   * @return the threads
   */
  public static Workers io(int parallelism, ThreadFactory virtual) {
    int number = parallelism > 0 ? parallelism : VIRTUAL_THREADS;
    return new Workers(false, number, virtual, parallelism > 0);
  }

  /**
   * Whether the class itself states how many.
   *
   * @return false for a default
   */
  public boolean isStated() {
    return stated;
  }

  /**
   * The same with another number.
   *
   * @param parallelism how many; 0 if the calling thread does everything
   * @return the threads
   */
  public Workers withParallelism(int parallelism) {
    return new Workers(computes, parallelism, virtual, stated);
  }
}
