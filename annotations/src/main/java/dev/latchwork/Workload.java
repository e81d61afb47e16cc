package dev.latchwork;

/**
 * What a {@link ParallelMap} method spends its time on. The workload decides how many threads the
 * pool uses for the method.
 */
public enum Workload {
  /**
   * Computing. There are as many threads as cores, and the calling thread counts as one of them.
   * Each thread takes several small items at a time.
   */
  CPU,

  /**
   * Waiting for disks, sockets or other processes. There are many threads, each of which takes one
   * item at a time; the calling thread only waits. The threads are virtual if the annotated class
   * is compiled for release 21 or later. Otherwise they are platform threads, which end after a
   * second without work.
   */
  IO
}
