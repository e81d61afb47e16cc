package dev.latchwork.pools.engine;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/** Counts the items of a run that are done, and reports the number twenty times a second. */
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

  /** Counts without a report; called under the lock. */
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

  /** Does not wait for another thread in the listener: that thread reports the last number too. */
  private void tell() {
    boolean again = !turn.isHeldByCurrentThread(); // a listener may end the run that it listens to
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

  /** Calls the listener as a part of the pool: it must not wait for the run that waits for it. */
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
      // the JVM ignores what a handler throws, and the map goes on
    }
  }
}
