package dev.latchwork.processor.guarded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.Guarded;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@Guarded.Of(Deque.class)
class GuardedDequeTest {
  private static final int ELEMENTS = 200_000;
  private static final int THREADS = 4;

  @Test
  void fourThreadsDrainItExactly() throws Exception {
    Deque<Integer> deque = new GuardedDeque<>(full());
    assertThat(drain(deque)).isEqualTo(ELEMENTS);
    assertThat(deque).isEmpty();
  }

  /** Without the wrapper, elements are taken twice or lost as soon as two threads run at once. */
  @Test
  void unguardedTwinIsNotDrainedExactly() throws Exception {
    boolean wrong = false;
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (!wrong && System.nanoTime() < end) {
      try {
        wrong = drain(full()) != ELEMENTS;
      } catch (java.util.concurrent.ExecutionException e) {
        wrong = true;
      }
    }
    assertThat(wrong).isTrue();
  }

  private static Deque<Integer> full() {
    return new ArrayDeque<>(IntStream.range(0, ELEMENTS).boxed().toList());
  }

  private static int drain(Deque<Integer> deque) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    CyclicBarrier start = new CyclicBarrier(THREADS);
    try {
      List<Future<Integer>> counts = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        Callable<Integer> taker =
            () -> {
              start.await();
              int taken = 0;
              while (deque.poll() != null) {
                taken++;
              }
              return taken;
            };
        counts.add(threads.submit(taker));
      }
      int sum = 0;
      for (Future<Integer> count : counts) {
        sum += count.get(60, TimeUnit.SECONDS);
      }
      return sum;
    } finally {
      threads.shutdownNow();
    }
  }
}
