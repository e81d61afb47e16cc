package dev.latchwork;

/**
 * What a {@link ParallelMap} method spends its time on. The workload decides how many threads the
 * generated pool uses for the method.
 */
public enum Workload {
  /**
   * Computing. By default there are as many threads as cores. If the calling thread runs items, it
   * counts as one of these threads. If items take little time, each thread takes several items at
   * once.
   */
  CPU,

  /**
   * Waiting for disks, sockets or other processes. By default there are up to 1,000 virtual or 64
   * platform threads, each of which takes one item at a time. The calling thread normally only
   * waits, but may run items if the pool borrows the threads of an executor. The pool's threads are
   * virtual if the class with the method is compiled for release 21 or later. Otherwise they are
   * platform threads, which end after a second without work.
   */
  IO
}
