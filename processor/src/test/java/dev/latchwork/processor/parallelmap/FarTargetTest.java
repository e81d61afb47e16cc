package dev.latchwork.processor.parallelmap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.processor.testing.Waits;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Tests what happens to a target with locks and pools when it is sent to another machine. */
class FarTargetTest {

  @Test
  @SuppressWarnings("LW174") // the test has to wait while it holds the lock
  void guardedTargetArrivesAsCopyWithLockOfItsOwnAndWithoutPool() throws Exception {
    GuardedFarLedger ledger = new GuardedFarLedger();
    ExecutorService threads = Executors.newCachedThreadPool();
    ledger.runWithLock(l -> l.pool = threads);
    ledger.add("home");
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch locked = new CountDownLatch(1);
    try (Elsewhere elsewhere =
            new Elsewhere(
                1,
                n -> {
                  written.countDown();
                  await(locked);
                  return Elsewhere.Fate.RUNS;
                });
        var pool = FarLedgerPool.builder(ledger).cluster(elsewhere).build()) {
      Future<String> booked = pool.bookAsync("away");
      Waits.until(written);
      String result =
          ledger.withLock(
              l -> {
                locked.countDown();
                return booked.get(1, TimeUnit.MINUTES); // no thread there holds the lock
              });
      assertThat(result).isEqualTo("false [home, away]");
      assertThat(ledger.all()).containsExactly("home");
      assertThat(ledger.hasPool()).isTrue();
    } finally {
      threads.shutdown();
    }
  }

  /** On this machine, there is one object with one lock, and a call waits for the lock. */
  @Test
  @SuppressWarnings("LW174")
  void onThisMachineItWaitsForTheLock() throws Exception {
    GuardedFarLedger ledger = new GuardedFarLedger();
    try (var pool = FarLedgerPool.builder(ledger).build()) {
      boolean waits =
          ledger.withLock(
              l -> {
                try {
                  pool.bookAsync("here").get(200, TimeUnit.MILLISECONDS);
                  return false;
                } catch (TimeoutException e) {
                  return true;
                }
              });
      assertThat(waits).isTrue();
      pool.join();
      assertThat(ledger.all()).isEqualTo(List.of("here"));
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      Waits.until(latch);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
