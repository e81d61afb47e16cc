package dev.latchwork.pools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Opens and closes pools, and interrupts the thread that uses them at random moments. {@code
 * -Dlatchwork.soak.pools=100000} sets the number of pools, for a long test.
 */
class SoakTest {
  private static final int POOLS = Integer.getInteger("latchwork.soak.pools", 2_000);
  private static final List<Integer> ITEMS = IntStream.range(0, 40).boxed().toList();

  /** Fails, sleeps, yields or returns at once, depending on the item. */
  private static final Jobs<Integer, Integer> JOBS =
      new Jobs<>(
          item -> {
            switch (Math.floorMod(item * 31, 37)) {
              case 5 -> throw new IOException("as planned");
              case 7, 8 -> Thread.sleep(1);
              case 9 -> Thread.yield();
              default -> {}
            }
            return item;
          });

  @Test
  void nothingIsLeftOfPoolsThatWereInterrupted() throws Exception {
    ExecutorService lender = Executors.newFixedThreadPool(2);
    Interrupter interrupter = new Interrupter(Thread.currentThread());
    interrupter.start();
    List<WeakReference<Object>> pools = new ArrayList<>();
    Random random = new Random(42);
    for (int i = 0; i < POOLS; i++) {
      JobsPool<Integer, Integer> pool = open(random, lender);
      interrupter.setArmed(true);
      try {
        use(pool, random);
      } catch (IOException
          | InterruptedException
          | CancellationException
          | RejectedExecutionException
          | TimeoutException e) {
        // all of these are expected
      } catch (ExecutionException | CompletionException e) {
        assertThat(e)
            .rootCause()
            .isInstanceOfAny(IOException.class, InterruptedException.class, TimeoutException.class);
      } finally {
        pool.close();
        interrupter.setArmed(false);
      }
      if (i % Math.max(1, POOLS / 200) == 0) {
        pools.add(new WeakReference<>(pool));
      }
    }
    interrupter.end();
    assertThat(interrupter.interrupts).as("it did interrupt").isGreaterThan(POOLS / 100);
    Waits.until(() -> poolThreads() == 0);
    assertThat(((ThreadPoolExecutor) lender).getQueue()).isEmpty();
    assertThat(lender.submit(() -> Thread.currentThread().isInterrupted()).get()).isFalse();
    lender.shutdown();
    assertThat(lender.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    Waits.until(
        () -> {
          System.gc();
          return pools.stream().allMatch(p -> p.get() == null);
        });
  }

  /** One in four borrows its threads, one in four is timed. */
  private static JobsPool<Integer, Integer> open(Random random, ExecutorService lender) {
    var builder = JobsPool.builder(JOBS).parallelism(1 + random.nextInt(4));
    switch (random.nextInt(4)) {
      case 0 -> builder.executor(lender);
      case 1 -> builder.itemTimeout(Duration.ofMillis(1 + random.nextInt(3)));
      default -> builder.retries(random.nextInt(2));
    }
    return builder.build();
  }

  private static void use(JobsPool<Integer, Integer> pool, Random random) throws Exception {
    Kind kind = Kind.values()[random.nextInt(2)];
    List<Integer> items = ITEMS.subList(random.nextInt(20), 20 + random.nextInt(20));
    switch (random.nextInt(7)) {
      case 0 -> kind.all(pool, items);
      case 1 -> kind.allAsync(pool, items).get();
      case 2 -> {
        Future<List<Integer>> future = kind.allAsync(pool, items);
        LockSupport.parkNanos(random.nextInt(200_000));
        future.cancel(random.nextBoolean());
      }
      case 3 -> {
        try (Stream<Integer> results = kind.stream(pool, items, random.nextBoolean())) {
          results.limit(5).forEach(r -> {});
        }
      }
      case 4 -> kind.outcomes(pool, items);
      case 5 -> kind.stream(pool, items, random.nextBoolean()).limit(2).forEach(r -> {});
      default -> {
        kind.allAsync(pool, items);
        pool.terminate();
      }
    }
  }

  private static long poolThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(t -> t.getName().startsWith("JobsPool-"))
        .count();
  }

  /** Interrupts a thread at random moments, but only while this interrupter is armed. */
  private static final class Interrupter extends Thread {
    private final Thread victim;
    private final Random random = new Random(7);
    private boolean armed;
    private volatile boolean ended;
    private int interrupts;

    Interrupter(Thread victim) {
      super("interrupter");
      setDaemon(true);
      this.victim = victim;
    }

    @Override
    public void run() {
      while (!ended) {
        LockSupport.parkNanos(random.nextInt(3_000_000));
        synchronized (this) {
          if (armed) {
            interrupts++;
            victim.interrupt();
          }
        }
      }
    }

    /** Arms or disarms. Disarming also clears an interrupt that came too late. */
    synchronized void setArmed(boolean armed) {
      this.armed = armed;
      if (!armed) {
        Thread.interrupted();
      }
    }

    void end() throws InterruptedException {
      ended = true;
      join();
    }
  }
}
