package dev.latchwork;

/** What a {@link ParallelMap} method spends its time on, which decides how many threads help. */
public enum Workload {
  /**
   * Computing. As many threads as there are cores, the calling one among them; they take several
   * small items at a time.
   */
  CPU,

  /**
   * Waiting: for disks, sockets, other processes. Many threads, one item at a time each, and the
   * calling thread only waits. Virtual threads where the annotated class is compiled for release 21
   * or later, else platform threads that end when they have been idle for a second.
   */
  IO
}
