package dev.latchwork.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.locks.LockSupport;

/**
 * A second thread that acts while the first thread is in the middle of something. {@link #run} lets
 * it act until it has finished or waits for a lock, so that the worst moment comes every time, not
 * by chance.
 */
public final class Rival implements Runnable {
  private static final long PATIENCE_MILLIS = 60_000;

  private final Thread thread;
  private volatile Throwable failure;
  private boolean waited;

  public Rival(Runnable action) {
    thread = new Thread(action, "rival");
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((t, e) -> failure = e);
  }

  @Override
  public void run() {
    thread.start();
    long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (thread.isAlive() && !isWaiting()) {
      assertThat(System.currentTimeMillis()).as("rival is stuck").isLessThan(deadline);
      Thread.onSpinWait();
    }
    waited = thread.isAlive();
  }

  /** Returns whether the rival had to wait for a lock when {@link #run} returned. */
  public boolean waited() {
    return waited;
  }

  private boolean isWaiting() {
    return LockSupport.getBlocker(thread) != null;
  }

  public void interrupt() {
    thread.interrupt();
  }

  public void join() {
    try {
      thread.join(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    assertThat(thread.isAlive()).as("rival still waits").isFalse();
    assertThat(failure).isNull();
  }
}
