package dev.latchwork.pools.engine;

import java.util.concurrent.ExecutorService;

/** Other machines, and what is known of how fast they answer. */
final class Cluster {
  /** Failures of the cluster, one after the other, that a chunk is sent again after. */
  static final int FAILURES = 10;

  /** How often a chunk is sent that is not answered. */
  private static final int SILENCES = 5;

  /** The same where items are timed: the next may go to the same silent machine. */
  private static final int MANY_SILENCES = 20;

  private static final long HALF_A_MINUTE = 30_000_000_000L;

  /** The work of a chunk, of which one that is sent alone costs a hundredth. */
  static final long CHUNK = 75_000_000;

  static final int FEWEST_SENT = 8;
  private static final int MOST_SENT = 128;

  /** Threads that may be stuck in the cluster: nobody waits for them. */
  static final ExecutorService COURIERS = PoolThreads.daemons("latchwork-courier");

  final ExecutorService executor;
  private final long limit;
  private volatile long answers;
  private volatile long longestWork;

  Cluster(Options options, ExecutorService executor) {
    this.executor = executor;
    this.limit = options.itemTimeout;
  }

  /** How many answers there were, to see whether it is at work. */
  long answers() {
    return answers;
  }

  /** Each worker there is to have three or four chunks: then a trip is as long as their work. */
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

  /** How long an answer may take: an item that is timed is sent again before its time is up. */
  long patience() {
    long least = limit == 0 ? HALF_A_MINUTE : limit / (answers == 0 ? SILENCES : MANY_SILENCES);
    long usual = 10 * longestWork;
    return Math.max(least, limit == 0 ? usual : Math.min(usual, limit / 2));
  }

  int mostSilences() {
    return limit == 0 ? SILENCES : MANY_SILENCES;
  }
}
