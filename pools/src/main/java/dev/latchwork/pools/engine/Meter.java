package dev.latchwork.pools.engine;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Counts the items of a map call that are done, and reports their number at most about twenty times
 * a second, and at the end.
 */
final class Meter {
  private static final long INTERVAL = 50_000_000;

  private final Options pool;
  private final Listener listener;
  private final long total;
  private final AtomicLong done = new AtomicLong();

  /** Held by the thread that calls the listener. */
  private final ReentrantLock turn = new ReentrantLock();

  private volatile long due = System.nanoTime() + INTERVAL;
  private volatile long told = -1;
  private volatile boolean ended;
  private boolean broken;

  Meter(Options pool, Listener listener, long total) {
    this.pool = pool;
    this.listener = listener;
    this.total = total;
  }

  /** Counts an item without reporting it. Called under the engine's lock. */
  void countSilently() {
    done.incrementAndGet();
  }

  void count() {
    done.incrementAndGet();
    if (System.nanoTime() - due >= 0) {
      tell();
    }
  }

  void end() {
    ended = true;
    tell();
  }

  /**
   * Reports the number, unless another thread is in the listener. At the end of the run, that other
   * thread reports the last number too.
   */
  private void tell() {
    boolean again = !turn.isHeldByCurrentThread(); // held if the listener itself ends the run
    while (again && turn.tryLock()) {
      try {
        update(done.get());
      } finally {
        turn.unlock();
      }
      again = ended && told != done.get();
    }
  }

  private void update(long now) {
    if (now != told) {
      told = now;
      due = System.nanoTime() + INTERVAL;
      if (!broken) {
        broken = !isHeard(now);
      }
    }
  }

  /**
   * Calls the listener and returns false if it throws. The thread counts as inside the pool, since
   * a listener must not wait for a run that is waiting for the listener.
   */
  private boolean isHeard(long now) {
    Inside inside = Inside.enter(pool, null);
    try {
      listener.update(now, total);
      return true;
    } catch (Throwable e) {
      report(e);
      return false;
    } finally {
      inside.exit();
    }
  }

  private static void report(Throwable failure) {
    Thread thread = Thread.currentThread();
    try {
      thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
    } catch (Throwable ignored) {
      // the JVM also ignores what a handler throws; the map call continues
    }
  }
}
