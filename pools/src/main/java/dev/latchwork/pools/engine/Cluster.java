package dev.latchwork.pools.engine;

import java.util.concurrent.ExecutorService;

/** The executor that runs tasks on other machines, and how fast it has answered so far. */
final class Cluster {
  /** After this many failures in a row, a chunk is not sent again. */
  static final int FAILURES = 10;

  /** A chunk that has been sent this many times without an answer is not sent again. */
  private static final int SILENCES = 5;

  /**
   * Replaces {@link #SILENCES} if there is an item timeout. This limit is higher, since several
   * attempts in a row may go to the same silent machine.
   */
  private static final int MANY_SILENCES = 20;

  private static final long HALF_A_MINUTE = 30_000_000_000L;

  /**
   * The amount of work that a chunk should hold, in nanoseconds. Sending the chunk takes about a
   * hundredth of this time.
   */
  static final long CHUNK = 75_000_000;

  static final int FEWEST_SENT = 8;
  private static final int MOST_SENT = 128;

  /**
   * Threads that call the cluster. They may get stuck in such a call, so nothing waits for them.
   */
  static final ExecutorService COURIERS = PoolThreads.daemons("latchwork-courier");

  final ExecutorService executor;
  private final long limit;
  private volatile long answers;
  private volatile long longestWork;

  Cluster(Options options, ExecutorService executor) {
    this.executor = executor;
    this.limit = options.itemTimeout;
  }

  /** Returns the number of answers so far. If the number rises, the cluster is working. */
  long answers() {
    return answers;
  }

  /**
   * Counts an answer, and adjusts the parallelism so that each remote worker has three or four
   * chunks. With that number of chunks, a chunk's round trip takes three or four times as long as
   * the work on the chunk.
   *
   * @param trip how long the chunk's round trip took, in nanoseconds
   * @param work how long the work on the chunk took, in nanoseconds
   */
  void follow(Scheduler senders, long trip, long work) {
    synchronized (this) {
      answers++;
      longestWork = Math.max(longestWork, work);
    }
    if (trip < 3 * work) {
      senders.adjust(1, FEWEST_SENT, MOST_SENT);
    } else if (trip > Math.max(4 * work, CHUNK)) {
      senders.adjust(-1, FEWEST_SENT, MOST_SENT);
    }
  }

  /**
   * Returns how long to wait for an answer, in nanoseconds. With an item timeout, the wait is
   * shorter than the timeout, so that an item is sent again before it times out.
   */
  long patience() {
    long least = limit == 0 ? HALF_A_MINUTE : limit / (answers == 0 ? SILENCES : MANY_SILENCES);
    long usual = 10 * longestWork;
    return Math.max(least, limit == 0 ? usual : Math.min(usual, limit / 2));
  }

  int mostSilences() {
    return limit == 0 ? SILENCES : MANY_SILENCES;
  }
}
