package dev.latchwork.pools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StreamTest {

  /** An endless input that counts how many items have been pulled. */
  private static final class Numbers implements Iterable<Integer> {
    final AtomicInteger pulled = new AtomicInteger();

    @Override
    public Iterator<Integer> iterator() {
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return true;
        }

        @Override
        public Integer next() {
          return pulled.getAndIncrement();
        }
      };
    }
  }

  @ParameterizedTest
  @CsvSource({"CPU,true", "CPU,false", "IO,true", "IO,false"})
  void streamsAllResults(Kind kind, boolean ordered) {
    List<Integer> items = IntStream.range(0, 5_000).boxed().toList();
    try (var pool = JobsPool.open(new Jobs<Integer, Integer>(item -> item + 1), 3)) {
      List<Integer> results = kind.stream(pool, items, ordered).toList();
      assertThat(ordered ? results : results.stream().sorted().toList())
          .isEqualTo(items.stream().map(i -> i + 1).toList());
    }
  }

  @ParameterizedTest
  @CsvSource({"CPU,true", "CPU,false", "IO,true", "IO,false"})
  void resultsMayBeNull(Kind kind, boolean ordered) {
    try (var pool = JobsPool.open(new Jobs<Integer, Integer>(item -> item), 1)) {
      assertThat(kind.stream(pool, Arrays.asList(1, null, 3), ordered)).containsExactly(1, null, 3);
    }
  }

  /** The first item waits until the result of the second has been taken. */
  @ParameterizedTest
  @EnumSource
  void unorderedStreamDeliversWhatFinishesFirst(Kind kind) {
    CountDownLatch secondTaken = new CountDownLatch(1);
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              if (item == 0) {
                Waits.until(secondTaken);
              }
              return item;
            });
    List<Integer> taken = new ArrayList<>();
    try (var pool = JobsPool.open(jobs, 2)) {
      kind.stream(pool, List.of(0, 1), false)
          .forEach(
              result -> {
                taken.add(result);
                secondTaken.countDown();
              });
    }
    assertThat(taken).containsExactly(1, 0);
  }

  @ParameterizedTest
  @CsvSource({"CPU,true", "CPU,false", "IO,true", "IO,false"})
  void endlessInputIsPulledAsFarAheadAsThereAreThreads(Kind kind, boolean ordered) {
    Numbers numbers = new Numbers();
    AtomicInteger taken = new AtomicInteger();
    try (var pool = JobsPool.open(new Jobs<Integer, Integer>(item -> item), 4);
        Stream<Integer> results = kind.stream(pool, numbers, ordered)) {
      results
          .limit(2_000)
          .forEach(r -> assertThat(numbers.pulled.get() - taken.getAndIncrement()).isBetween(1, 4));
    }
    assertThat(taken).hasValue(2_000);
  }

  @Test
  void twinThatSubmitsAllItemsFirstPullsThemAll() {
    Numbers numbers = new Numbers();
    Iterator<Integer> items = numbers.iterator();
    List<Integer> submitted = new ArrayList<>();
    while (items.hasNext() && submitted.size() < 1_000) {
      submitted.add(items.next());
    }
    assertThat(numbers.pulled.get()).as("before the first result is taken").isEqualTo(1_000);
  }

  @Test
  void nothingIsPulledBeforeTheStreamIsUsed() {
    Numbers numbers = new Numbers();
    try (var pool = JobsPool.open(new Jobs<Integer, Integer>(item -> item), 4)) {
      try (Stream<Integer> unused = pool.fetchEach(numbers)) {
        assertThat(unused).isNotNull();
      }
    }
    assertThat(numbers.pulled).hasValue(0);
  }

  @ParameterizedTest
  @EnumSource
  void everythingBeforeTheFailureIsDelivered(Kind kind) {
    IOException failure = new FileNotFoundException("five");
    Numbers numbers = new Numbers();
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              if (item == 5) {
                throw failure;
              }
              return item;
            });
    List<Integer> delivered = new ArrayList<>();
    try (var pool = JobsPool.open(jobs, 3)) {
      assertThatThrownBy(() -> kind.stream(pool, numbers, true).forEach(delivered::add))
          .isInstanceOf(CompletionException.class)
          .cause()
          .isSameAs(failure);
    }
    assertThat(delivered).containsExactly(0, 1, 2, 3, 4);
    assertThat(numbers.pulled.get()).as("failure stops pulling").isLessThanOrEqualTo(5 + 3);
  }

  @Test
  void twinThatMapsAllFirstDeliversNothing() {
    List<Integer> delivered = new ArrayList<>();
    assertThatThrownBy(
            () ->
                Stream.of(0, 1, 2, 3, 4, 5)
                    .parallel()
                    .map(item -> 10 / (item - 5))
                    .toList()
                    .forEach(delivered::add))
        .isInstanceOf(ArithmeticException.class);
    assertThat(delivered).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"CPU,true", "CPU,false", "IO,true", "IO,false"})
  void uncheckedFailureIsThrownAsItIs(Kind kind, boolean ordered) {
    RuntimeException exception = new IllegalStateException();
    Error error = new AssertionError();
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              if (item == 0) {
                throw exception;
              }
              throw error;
            });
    try (var pool = JobsPool.open(jobs, 1)) {
      assertThatThrownBy(() -> kind.stream(pool, List.of(0), ordered).toList()).isSameAs(exception);
      assertThatThrownBy(() -> kind.stream(pool, List.of(1), ordered).toList()).isSameAs(error);
    }
  }

  /** If the input throws, its exception comes after the results of all earlier items. */
  @ParameterizedTest
  @CsvSource({"CPU,true", "CPU,false", "IO,true", "IO,false"})
  void failureOfTheInputComesAfterTheItemsBeforeIt(Kind kind, boolean ordered) {
    List<Integer> delivered = new ArrayList<>();
    Iterable<Integer> input = () -> Stream.of(1, 2, 0).map(i -> 2 / i).iterator();
    try (var pool = JobsPool.open(new Jobs<Integer, Integer>(item -> item), 1)) {
      assertThatThrownBy(() -> kind.stream(pool, input, ordered).forEach(delivered::add))
          .isInstanceOf(ArithmeticException.class);
    }
    assertThat(delivered).containsExactly(2, 1);
  }

  @ParameterizedTest
  @CsvSource({"CPU,true", "CPU,false", "IO,true", "IO,false"})
  @Timeout(60)
  void streamOfTerminatedPoolThrowsOnceAndEnds(Kind kind, boolean ordered) throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              running.countDown();
              Waits.isInterruptedWithin(60_000);
              return item;
            });
    try (var pool = JobsPool.open(jobs, 3);
        Stream<Integer> results = kind.stream(pool, new Numbers(), ordered)) {
      Iterator<Integer> iterator = results.iterator();
      Thread terminator =
          new Thread(
              () -> {
                try {
                  Waits.until(running);
                } catch (InterruptedException e) {
                  throw new IllegalStateException(e);
                }
                pool.terminate();
              });
      terminator.start();
      assertThatThrownBy(iterator::hasNext).isInstanceOf(CancellationException.class);
      terminator.join();
      assertThat(iterator.hasNext()).isFalse();
    }
  }

  /** In Kotlin and with Lombok, an iterator can throw a checked exception. */
  @Test
  void checkedFailureOfTheInputComesAfterTheItemsBeforeIt() throws Exception {
    Iterator<Integer> items =
        new Iterator<>() {
          private int next;

          @Override
          public boolean hasNext() {
            return true;
          }

          @Override
          public Integer next() {
            if (next == 5) {
              throw Waits.<RuntimeException>unchecked(new IOException("input"));
            }
            return next++;
          }
        };
    List<Integer> taken = new ArrayList<>();
    try (var pool = JobsPool.open(new Jobs<Integer, Integer>(item -> item), 3);
        Stream<Integer> results = Kind.IO.stream(pool, () -> items, true)) {
      assertThatThrownBy(() -> results.forEachOrdered(taken::add))
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(IOException.class);
    }
    assertThat(taken).containsExactly(0, 1, 2, 3, 4);
  }

  @ParameterizedTest
  @CsvSource({"CPU,true", "CPU,false", "IO,true", "IO,false"})
  void closingCancelsWhatWasPulled(Kind kind, boolean ordered) throws Exception {
    CountDownLatch others = new CountDownLatch(2);
    CountDownLatch interrupted = new CountDownLatch(2);
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              if (item == 0) {
                return item;
              }
              others.countDown();
              if (Waits.isInterruptedWithin(60_000)) {
                interrupted.countDown();
              }
              return item;
            });
    AtomicBoolean closed = new AtomicBoolean();
    try (var pool = JobsPool.open(jobs, 3)) {
      try (Stream<Integer> results =
          kind.stream(pool, new Numbers(), ordered).onClose(() -> closed.set(true))) {
        assertThat(results.findFirst()).hasValue(0);
        Waits.until(others);
      }
      Waits.until(interrupted);
    }
    assertThat(closed).isTrue();
  }

  /** The tasks that were submitted continue, since nobody cancels them. */
  @Test
  void twinThatIsLeftEarlyGoesOn() throws Exception {
    CountDownLatch left = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    Future<Integer> first = threads.submit(() -> 0);
    Future<Boolean> second =
        threads.submit(
            () -> {
              Waits.until(left);
              return Waits.isInterruptedWithin(50);
            });
    assertThat(Stream.of(first, second).findFirst().orElseThrow().get()).isEqualTo(0);
    left.countDown();
    assertThat(second.get()).isFalse();
    threads.shutdown();
  }

  @Test
  void streamInputIsClosedWithTheResults() {
    AtomicBoolean closed = new AtomicBoolean();
    try (var pool = JobsPool.open(new Jobs<Integer, Integer>(item -> item), 2)) {
      Stream<Integer> input = Stream.of(1, 2, 3).onClose(() -> closed.set(true));
      try (Stream<Integer> results = pool.computeEach(input)) {
        assertThat(results).containsExactly(1, 2, 3);
      }
    }
    assertThat(closed).isTrue();
  }

  /** A stream that is abandoned without being closed does not keep the pool from closing. */
  @ParameterizedTest
  @CsvSource({"CPU,true", "CPU,false", "IO,true", "IO,false"})
  void abandonedStreamDoesNotKeepThePoolOpen(Kind kind, boolean ordered) {
    try (var pool = JobsPool.open(new Jobs<Integer, Integer>(item -> item), 3)) {
      assertThat(kind.stream(pool, new Numbers(), ordered).limit(3).toList()).hasSize(3);
    }
  }

  @ParameterizedTest
  @CsvSource({"CPU,true", "CPU,false", "IO,true", "IO,false"})
  void shutdownLetsWhatWasPulledEnd(Kind kind, boolean ordered) {
    List<Integer> delivered = new ArrayList<>();
    JobsPool<Integer, Integer> pool = JobsPool.open(new Jobs<>(item -> item), 3);
    assertThatThrownBy(
            () ->
                kind.stream(pool, new Numbers(), ordered)
                    .forEach(
                        r -> {
                          delivered.add(r);
                          pool.shutdown();
                        }))
        .isInstanceOf(RejectedExecutionException.class);
    assertThat(delivered).containsExactlyInAnyOrder(0, 1, 2);
    assertThatThrownBy(() -> kind.stream(pool, List.of(1), ordered))
        .isInstanceOf(RejectedExecutionException.class);
    pool.close();
  }

  @ParameterizedTest
  @CsvSource({"CPU,true", "CPU,false", "IO,true", "IO,false"})
  void terminateEndsStream(Kind kind, boolean ordered) {
    Jobs<Integer, Integer> jobs =
        new Jobs<>(item -> item > 0 && Waits.isInterruptedWithin(60_000) ? -1 : item);
    JobsPool<Integer, Integer> pool = JobsPool.open(jobs, 3);
    assertThatThrownBy(
            () -> kind.stream(pool, new Numbers(), ordered).forEach(r -> pool.terminate()))
        .isInstanceOf(CancellationException.class);
    pool.close();
  }

  @ParameterizedTest
  @CsvSource({"CPU,true", "CPU,false", "IO,true", "IO,false"})
  void interruptOfTheConsumerEndsStream(Kind kind, boolean ordered) {
    Jobs<Integer, Boolean> jobs = new Jobs<>(item -> Waits.isInterruptedWithin(60_000));
    try (var pool = JobsPool.open(jobs, 2)) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> kind.stream(pool, new Numbers(), ordered).toList())
          .isInstanceOf(CompletionException.class)
          .cause()
          .isInstanceOf(InterruptedException.class);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"CPU,true", "CPU,false", "IO,true", "IO,false"})
  void parallelUseRunsSequentially(Kind kind, boolean ordered) {
    List<Integer> items = IntStream.range(0, 500).boxed().toList();
    try (var pool = JobsPool.open(new Jobs<Integer, Integer>(item -> item), 2)) {
      assertThat(kind.stream(pool, items, ordered).parallel().mapToInt(i -> i).sum())
          .isEqualTo(500 * 499 / 2);
    }
  }
}
