package dev.latchwork.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;

/** Threads that start together. */
public final class Crowd {
  private static final long PATIENCE_MILLIS = 60_000;

  public interface Action {
    void run(int index) throws Exception;
  }

  private Crowd() {}

  /**
   * Runs the action on that many threads at once. Returns when all have ended without a failure.
   */
  public static void run(int size, Action action) throws InterruptedException {
    CyclicBarrier start = new CyclicBarrier(size);
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int index = i;
      Thread thread =
          new Thread(
              () -> {
                try {
                  start.await();
                  action.run(index);
                } catch (Throwable e) {
                  failures.add(e);
                }
              });
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join(PATIENCE_MILLIS);
      assertThat(thread.isAlive()).as("still running").isFalse();
    }
    assertThat(failures).isEmpty();
  }
}
