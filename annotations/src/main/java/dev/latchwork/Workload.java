package dev.latchwork;

/** What a {@link ParallelMap} method spends its time on. This decides how many threads it gets. */
public enum Workload {
  /**
   * Computing. There are as many threads as cores, including the calling thread. A thread takes
   * several small items at a time.
   */
  CPU,

  /**
   * Waiting: for disks, sockets or other processes. There are many threads, each takes one item at
   * a time, and the calling thread only waits. They are virtual threads if the annotated class is
   * compiled for release 21 or later, and otherwise platform threads that end after a second
   * without work.
   */
  IO
}
