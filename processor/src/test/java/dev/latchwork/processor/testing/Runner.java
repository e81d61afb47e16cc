package dev.latchwork.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A thread that runs one task. All waits end: what has to happen must happen within a minute. */
public final class Runner<V> {
  private final FutureTask<V> task;
  private final Thread thread;

  private Runner(Callable<V> task) {
    this.task = new FutureTask<>(task);
    this.thread = new Thread(this.task);
    thread.setDaemon(true);
  }

  public static <V> Runner<V> start(Callable<V> task) {
    Runner<V> runner = new Runner<>(task);
    runner.thread.start();
    return runner;
  }

  /**
   * Starts the thread and returns when it sleeps. If no other thread holds the lock, it can only be
   * waiting for a predicate.
   */
  public static <V> Runner<V> startWaiting(Callable<V> task) throws InterruptedException {
    Runner<V> runner = start(task);
    runner.untilAsleep();
    return runner;
  }

  public void untilAsleep() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (thread.getState() != Thread.State.WAITING
        && thread.getState() != Thread.State.TIMED_WAITING) {
      assertThat(System.nanoTime()).as("a minute has passed").isLessThan(end);
      Thread.sleep(1);
    }
  }

  public V result() throws Exception {
    return task.get(1, TimeUnit.MINUTES);
  }

  public void interrupt() {
    thread.interrupt();
  }

  /** Returns whether the thread goes on waiting, as far as a short time shows. */
  public boolean isStuck() throws Exception {
    try {
      task.get(300, TimeUnit.MILLISECONDS);
      return false;
    } catch (TimeoutException e) {
      return true;
    }
  }
}
