package dev.latchwork.processor.guarded.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.processor.testing.Runner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Four threads put and four threads take. Every element comes out once, and no thread waits for
 * ever.
 */
class BoundedBufferTest {
  private static final int SIDE = 4;

  @ParameterizedTest
  @CsvSource({
    "OPTIMISTIC, 1000000",
    "EXCLUSIVE, 1000000",
    "READ_WRITE, 200000",
    "BY, 200000",
    "BY_READ_WRITE, 100000",
    "MONITOR, 100000",
    "FAIR, 20000"
  })
  void nothingIsLostOrDoubled(Kind kind, int count) throws Exception {
    Buffer buffer = kind.open(16).buffer();
    transfer(count, item -> put(buffer, item), buffer::take, false);
    assertThat(buffer.getPuts()).isEqualTo(count);
  }

  private static void put(Buffer buffer, int item) throws InterruptedException {
    buffer.put(item);
  }

  /** An interrupt ends a wait before anything is done, so the same call is made again. */
  @ParameterizedTest
  @EnumSource
  void interruptsLoseNothing(Kind kind) throws Exception {
    Buffer buffer = kind.open(2).buffer();
    transfer(20_000, item -> put(buffer, item), buffer::take, true);
  }

  /** Both sides have short timeouts, so that many threads time out just when they are signalled. */
  @ParameterizedTest
  @EnumSource
  void timeoutsLoseNothing(Kind kind) throws Exception {
    Kind.Handle handle = kind.open(2);
    Duration patience = Duration.ofNanos(50_000);
    transfer(
        20_000,
        item -> {
          while (!handle.tryPut().put(item, patience)) {
            Thread.onSpinWait();
          }
        },
        () -> {
          Optional<Integer> taken = Optional.empty();
          while (taken.isEmpty()) {
            taken = handle.tryTake().take(patience);
          }
          return taken.get();
        },
        false);
  }

  /** Half of the threads that take may time out, and the other half relies on every signal. */
  @ParameterizedTest
  @EnumSource
  void timeoutsTakeNoSignalFromOthers(Kind kind) throws Exception {
    Kind.Handle handle = kind.open(1);
    AtomicInteger turn = new AtomicInteger();
    Duration patience = Duration.ofNanos(50_000);
    transfer(
        10_000,
        item -> put(handle.buffer(), item),
        () -> {
          if (turn.getAndIncrement() % 2 == 0) {
            return handle.buffer().take();
          }
          Optional<Integer> taken = Optional.empty();
          while (taken.isEmpty()) {
            taken = handle.tryTake().take(patience);
          }
          return taken.get();
        },
        false);
  }

  private interface Sink {
    void put(int item) throws InterruptedException;
  }

  private static void transfer(int count, Sink sink, Callable<Integer> source, boolean interrupts)
      throws Exception {
    AtomicIntegerArray seen = new AtomicIntegerArray(count);
    CountDownLatch start = new CountDownLatch(1);
    List<Runner<Object>> runners = new ArrayList<>();
    for (int side = 0; side < SIDE; side++) {
      int first = side;
      runners.add(
          Runner.start(
              () -> {
                awaitCalmly(start);
                for (int item = first; item < count; item += SIDE) {
                  int next = item;
                  retry(
                      () -> {
                        sink.put(next);
                        return next;
                      });
                }
                return null;
              }));
      runners.add(
          Runner.start(
              () -> {
                awaitCalmly(start);
                for (int item = first; item < count; item += SIDE) {
                  seen.incrementAndGet(retry(source));
                }
                return null;
              }));
    }
    AtomicBoolean ended = new AtomicBoolean();
    Runner<Object> chaos = Runner.start(() -> interrupts ? interrupt(runners, ended) : null);
    start.countDown();
    for (Runner<Object> runner : runners) {
      runner.result();
    }
    ended.set(true);
    chaos.result();
    for (int item = 0; item < count; item++) {
      assertThat(seen.get(item)).as("element %d", item).isEqualTo(1);
    }
  }

  private static <V> V retry(Callable<V> call) throws Exception {
    while (true) {
      try {
        return call.call();
      } catch (InterruptedException e) {
        // nothing was done, so the call is made again
      }
    }
  }

  private static void awaitCalmly(CountDownLatch latch) throws Exception {
    retry(
        () -> {
          latch.await();
          return null;
        });
  }

  private static Object interrupt(List<Runner<Object>> runners, AtomicBoolean ended)
      throws InterruptedException {
    Random random = new Random(7);
    while (!ended.get()) {
      runners.get(random.nextInt(runners.size())).interrupt();
      Thread.sleep(0, 100_000);
    }
    return null;
  }
}
