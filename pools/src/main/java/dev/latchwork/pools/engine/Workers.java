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
   * Threads that compute, as many as there are cores.
   *
   * @return the threads
   */
  public static Workers cpu() {
    return new Workers(true, Runtime.getRuntime().availableProcessors(), null, false);
  }

  /**
   * Threads that compute.
   *
   * @param parallelism the number that the class states
   * @return the threads
   */
  public static Workers cpu(int parallelism) {
    return new Workers(true, parallelism, null, true);
  }

  /**
   * Up to 64 platform threads that wait.
   *
   * @return the threads
   */
  public static Workers io() {
    return new Workers(false, PLATFORM_THREADS, null, false);
  }

  /**
   * Platform threads that wait.
   *
   * @param parallelism the number that the class states
   * @return the threads
   */
  public static Workers io(int parallelism) {
    return new Workers(false, parallelism, null, true);
  }

  /**
   * Up to 1,000 virtual threads that wait. Generated code passes their factory, since this library
   * is compiled for a release that has no virtual threads.
   *
   * @param factory makes virtual threads
   * @return the threads
   */
  public static Workers virtual(ThreadFactory factory) {
    return new Workers(false, VIRTUAL_THREADS, factory, false);
  }

  /**
   * Virtual threads that wait.
   *
   * @param parallelism the number that the class states
   * @param factory makes virtual threads
   * @return the threads
   */
  public static Workers virtual(int parallelism, ThreadFactory factory) {
    return new Workers(false, parallelism, factory, true);
  }

  /**
   * Returns whether the class itself states the number.
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
