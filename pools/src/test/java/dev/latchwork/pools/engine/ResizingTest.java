package dev.latchwork.pools.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What threads do when the parallelism changes while they work, as it does with a cluster. */
class ResizingTest {
  private final Options options = new Options(ResizingTest.class, null, 0, 0, 0, null, null);
  private final Engine engine = new Engine(options, Workers.io(1), null);
  private final AtomicInteger running = new AtomicInteger();
  private final Semaphore permits = new Semaphore(0);

  /** Items that each need a permit to end. */
  private Future<Void> submit(int size) {
    return engine.submit(
        new Job<>(
            size,
            null,
            range -> {
              for (int i = range.first(); range.covers(i); i++) {
                running.incrementAndGet();
                assertThat(permits.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
                running.decrementAndGet();
              }
            }));
  }

  private void awaitRunning(int number) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (running.get() != number) {
      assertThat(System.nanoTime()).as("a minute has passed").isLessThan(end);
      Thread.sleep(1);
    }
  }

  @AfterEach
  void close() throws InterruptedException {
    permits.release(1_000);
    engine.shutdown();
    assertThat(engine.join(Deadline.in(TimeUnit.SECONDS.toNanos(60)))).isTrue();
  }

  @Test
  void anotherThreadStartsAtOnceIfItemsAreWaiting() throws Exception {
    submit(10);
    awaitRunning(1);
    engine.scheduler.adjust(1, 1, 2);
    awaitRunning(2);
    assertThat(engine.scheduler.parallelism()).isEqualTo(2);
  }

  @Test
  void nothingChangesBeyondTheLimits() throws Exception {
    engine.scheduler.adjust(-1, 1, 2);
    assertThat(engine.scheduler.parallelism()).isEqualTo(1);
    engine.scheduler.adjust(1, 1, 2);
    engine.scheduler.adjust(1, 1, 2);
    assertThat(engine.scheduler.parallelism()).isEqualTo(2);
  }

  /** No thread is started before there is something to do. */
  @Test
  void idleEngineStartsNoThread() throws Exception {
    CountDownLatch created = new CountDownLatch(1);
    Workers workers =
        Workers.virtual(
            1,
            work -> {
              created.countDown();
              return new Thread(work);
            });
    Engine idle = new Engine(options, workers, null);
    idle.scheduler.adjust(1, 1, 2);
    assertThat(created.getCount()).isEqualTo(1);
    idle.shutdown();
  }

  /** A thread that is one too many ends its item, and claims no further one. */
  @Test
  void threadThatIsTooManyLeavesAfterItsItem() throws Exception {
    engine.scheduler.adjust(1, 1, 2);
    Future<Void> all = submit(10);
    awaitRunning(2);
    engine.scheduler.adjust(-1, 1, 2);
    permits.release();
    awaitRunning(1);
    for (int left = 9; left > 0; left--) {
      assertThat(running.get()).isLessThanOrEqualTo(1);
      permits.release();
    }
    all.get();
  }
}
