package dev.latchwork.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Stops a thread in the middle of a method until a test lets it go on. */
public final class Pause implements Runnable {
  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch end = new CountDownLatch(1);

  @Override
  public void run() {
    reached.countDown();
    await(end);
  }

  public void awaitReached() {
    await(reached);
  }

  public void end() {
    end.countDown();
  }

  public static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Waits until the thread itself waits, for a lock or for anything else. */
  public static void awaitBlocked(Thread thread) throws InterruptedException {
    for (int i = 0; i < 60_000 && thread.getState() != Thread.State.WAITING; i++) {
      Thread.sleep(1);
    }
    assertThat(thread.getState()).isEqualTo(Thread.State.WAITING);
  }
}
