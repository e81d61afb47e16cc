package dev.latchwork.processor.guarded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.Guarded;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@Guarded.Of(Iterator.class)
class TryNextTest {

  /** Returns an iterator over that many numbers, whose {@code next} throws after the last one. */
  private static Iterator<Integer> numbers(int count) {
    AtomicInteger next = new AtomicInteger();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return next.get() < count;
      }

      @Override
      public Integer next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return next.getAndIncrement();
      }
    };
  }

  @Test
  void fourThreadsTakeEachElementOnce() throws Exception {
    GuardedIterator<Integer> iterator = new GuardedIterator<>(numbers(100_000));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      int sum = 0;
      Future<?>[] counts = new Future<?>[4];
      for (int i = 0; i < 4; i++) {
        counts[i] =
            threads.submit(
                () -> {
                  int taken = 0;
                  while (iterator.tryNext().isPresent()) {
                    taken++;
                  }
                  return taken;
                });
      }
      for (Future<?> count : counts) {
        sum += (Integer) count.get(60, TimeUnit.SECONDS);
      }
      assertThat(sum).isEqualTo(100_000);
      assertThat(iterator.tryNext()).isEqualTo(Optional.empty());
    } finally {
      threads.shutdownNow();
    }
  }

  /**
   * {@code hasNext} and {@code next} each take the lock, but another thread takes the last element
   * between the two calls.
   */
  @Test
  void twinThatAsksFirstFindsNothingLeft() throws Exception {
    GuardedIterator<Integer> iterator = new GuardedIterator<>(numbers(1));
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch taken = new CountDownLatch(1);
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<Boolean> failed =
          thread.submit(
              () -> {
                boolean hasNext = iterator.hasNext();
                asked.countDown();
                taken.await();
                try {
                  iterator.next();
                  return false;
                } catch (NoSuchElementException e) {
                  return hasNext;
                }
              });
      asked.await();
      assertThat(iterator.tryNext()).contains(0);
      taken.countDown();
      assertThat(failed.get(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      thread.shutdownNow();
    }
  }
}
