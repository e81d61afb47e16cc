package dev.latchwork.pools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BorrowedExecutorTest {
  private static final List<Integer> ITEMS = IntStream.range(0, 500).boxed().toList();

  /** What an executor may do with a task. */
  private enum Lender {
    RUNS {
      @Override
      ExecutorService open() {
        return Executors.newFixedThreadPool(2);
      }
    },
    STEALS {
      @Override
      ExecutorService open() {
        return new ForkJoinPool(2);
      }
    },
    /** Uses virtual threads on a JDK that has them, and platform threads otherwise. */
    RUNS_VIRTUALLY {
      @Override
      ExecutorService open() {
        try {
          return (ExecutorService)
              Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException e) {
          return Executors.newCachedThreadPool();
        } catch (ReflectiveOperationException e) {
          throw new AssertionError(e);
        }
      }
    },
    REJECTS {
      @Override
      ExecutorService open() {
        return busy(new ThreadPoolExecutor.AbortPolicy());
      }
    },
    DISCARDS {
      @Override
      ExecutorService open() {
        return busy(new ThreadPoolExecutor.DiscardPolicy());
      }
    },
    GIVES_BACK {
      @Override
      ExecutorService open() {
        return busy(new ThreadPoolExecutor.CallerRunsPolicy());
      }
    };

    abstract ExecutorService open();

    /** Returns an executor whose only thread is always busy. */
    private static ExecutorService busy(java.util.concurrent.RejectedExecutionHandler policy) {
      ExecutorService executor =
          new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new SynchronousQueue<>(), policy);
      executor.execute(() -> Waits.isInterruptedWithin(120_000));
      return executor;
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsLost(Lender lender) throws Exception {
    ExecutorService executor = lender.open();
    Jobs<Integer, Integer> jobs = new Jobs<>(item -> item);
    for (Kind kind : Kind.values()) {
      try (var pool = JobsPool.builder(jobs).parallelism(3).executor(executor).build()) {
        assertThat(kind.all(pool, ITEMS)).isEqualTo(ITEMS);
        assertThat(kind.allAsync(pool, ITEMS).get()).isEqualTo(ITEMS);
        assertThat(kind.async(pool, 7).get()).isEqualTo(7);
        assertThat(kind.async(pool, 8).get(60, TimeUnit.SECONDS)).isEqualTo(8);
        assertThat(kind.stream(pool, ITEMS, true)).isEqualTo(ITEMS);
        assertThat(kind.stream(pool, ITEMS, false)).containsExactlyInAnyOrderElementsOf(ITEMS);
        assertThat(kind.outcomes(pool, ITEMS)).hasSize(ITEMS.size());
      }
    }
    assertThat(executor.isShutdown()).as("a pool does not shut down what it borrowed").isFalse();
    executor.shutdownNow();
  }

  @ParameterizedTest
  @EnumSource(names = {"RUNS", "STEALS", "RUNS_VIRTUALLY"})
  void lenderGoesOnHoweverThePoolEnds(Lender lender) throws Exception {
    ExecutorService executor = lender.open();
    List<Consumer<JobsPool<Integer, Integer>>> ends =
        List.of(JobsPool::close, JobsPool::shutdown, JobsPool::terminate);
    for (var end : ends) {
      var pool =
          JobsPool.builder(new Jobs<Integer, Integer>(item -> item)).executor(executor).build();
      pool.fetchAllAsync(ITEMS);
      end.accept(pool);
      pool.join();
      assertThat(executor.submit(() -> 1).get()).isEqualTo(1);
    }
    executor.shutdownNow();
  }

  /**
   * The executor's only thread requests the future. It runs the item as soon as it is free, and no
   * other thread may run the item.
   */
  @ParameterizedTest
  @EnumSource
  void lenderWorksAtWhatItsOwnThreadAskedFor(Kind kind) throws Exception {
    for (ExecutorService lender : List.of(Executors.newFixedThreadPool(1), new ForkJoinPool(1))) {
      var jobs = new Jobs<Integer, String>(item -> Thread.currentThread().getName());
      try (var pool = JobsPool.builder(jobs).executor(lender).build()) {
        String own = lender.submit(() -> Thread.currentThread().getName()).get();
        Future<String> future = lender.submit(() -> kind.async(pool, 1)).get();
        Waits.until(future::isDone);
        assertThat(future.get()).isEqualTo(own);
      }
      lender.shutdown();
    }
  }

  @Test
  void twinThatShutsDownWhatItBorrowedLeavesTheLenderWithout() throws Exception {
    ExecutorService executor = Lender.RUNS.open();
    try {
      executor.invokeAll(List.of(() -> 1));
    } finally {
      executor.shutdown();
    }
    assertThatThrownBy(() -> executor.submit(() -> 1))
        .isInstanceOf(RejectedExecutionException.class);
  }

  /**
   * Nobody waits for the future, so close() has to get the work done that the executor discarded.
   */
  @ParameterizedTest
  @EnumSource
  void closeWaitsForFuturesThatNobodyAsked(Lender lender) {
    ExecutorService executor = lender.open();
    Future<List<Integer>> future;
    try (var pool =
        JobsPool.builder(new Jobs<Integer, Integer>(item -> item)).executor(executor).build()) {
      future = pool.fetchAllAsync(ITEMS);
    }
    assertThat(future).isDone();
    executor.shutdownNow();
  }

  @Test
  void twinThatWaitsForItsTaskWaitsForEver() {
    ExecutorService executor = Lender.DISCARDS.open();
    Future<Integer> twin = executor.submit(() -> 1);
    assertThatThrownBy(() -> twin.get(100, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    executor.shutdownNow();
  }

  /**
   * Discarded work is run in the context of the thread that made the map call, whichever thread
   * runs it.
   */
  @ParameterizedTest
  @EnumSource
  void whatIsDoneForOthersIsDoneInTheirContext(Kind kind) throws Exception {
    ExecutorService executor = Lender.DISCARDS.open();
    ThreadLocal<String> user = new ThreadLocal<>();
    Jobs<Integer, String> jobs = new Jobs<>(item -> user.get());
    try (var pool =
        JobsPool.builder(jobs)
            .executor(executor)
            .context(
                () -> {
                  String asker = user.get();
                  return work ->
                      () -> {
                        String before = user.get();
                        user.set(asker);
                        work.run();
                        user.set(before);
                      };
                })
            .build()) {
      user.set("ada");
      Future<List<String>> future = kind.allAsync(pool, List.of(1, 2));
      user.set("grace");
      assertThat(future.get()).containsOnly("ada");
      assertThat(user.get()).isEqualTo("grace");
    }
    executor.shutdownNow();
  }

  /**
   * If the executor discards all tasks of one map call, the next map call asks it for threads
   * again.
   */
  @Test
  void discardedTasksDoNotUseUpTheParallelism() throws Exception {
    AtomicInteger discards = new AtomicInteger(2);
    ExecutorService executor =
        new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>()) {
          @Override
          public void execute(Runnable task) {
            if (discards.getAndDecrement() <= 0) {
              super.execute(task);
            }
          }
        };
    Thread caller = Thread.currentThread();
    CountDownLatch others = new CountDownLatch(1);
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              if (Thread.currentThread() != caller) {
                others.countDown();
              } else if (item < 0) {
                Waits.until(others);
              }
              return item;
            });
    try (var pool = JobsPool.builder(jobs).parallelism(2).executor(executor).build()) {
      assertThat(pool.fetchAll(List.of(1, 2, 3, 4))).hasSize(4);
      discards.set(0);
      assertThat(pool.fetchAll(List.of(-1, -2, -3, -4))).hasSize(4);
    }
    executor.shutdown();
  }

  /** join() waits for the pool's work, but not for other tasks of the borrowed executor. */
  @Test
  void joinWaitsForOurOwnWorkOnly() throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(2);
    CountDownLatch release = new CountDownLatch(1);
    executor.execute(
        () -> {
          try {
            Waits.until(release);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
    JobsPool<Integer, Integer> pool =
        JobsPool.builder(new Jobs<Integer, Integer>(item -> item)).executor(executor).build();
    pool.fetchAllAsync(ITEMS);
    pool.shutdown();
    pool.join();
    assertThat(executor.awaitTermination(50, TimeUnit.MILLISECONDS))
        .as("the twin: it waits for the lender's work too")
        .isFalse();
    release.countDown();
    executor.shutdown();
  }

  /** The pool itself interrupts the item, so it does not matter how the executor cancels tasks. */
  @ParameterizedTest
  @EnumSource
  void cancelInterruptsOnAForkJoinPoolToo(Kind kind) throws Exception {
    ExecutorService executor = new ForkJoinPool(1);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              begun.countDown();
              if (Waits.isInterruptedWithin(60_000)) {
                interrupted.countDown();
              }
              return item;
            });
    try (var pool = JobsPool.builder(jobs).executor(executor).build()) {
      Future<Integer> future = kind.async(pool, 1);
      Waits.until(begun);
      future.cancel(true);
      Waits.until(interrupted);
    }
    executor.shutdown();
  }

  /** On later JDKs, cancelling such a task does interrupt its thread. */
  @Test
  @EnabledForJreRange(max = JRE.JAVA_17)
  void twinThatCancelsATaskOfAForkJoinPoolDoesNotInterruptIt() throws Exception {
    ExecutorService executor = new ForkJoinPool(1);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch cancelled = new CountDownLatch(1);
    AtomicBoolean interrupted = new AtomicBoolean();
    CountDownLatch ended = new CountDownLatch(1);
    Future<Integer> twin =
        executor.submit(
            () -> {
              begun.countDown();
              Waits.until(cancelled);
              interrupted.set(Waits.isInterruptedWithin(50));
              ended.countDown();
              return 1;
            });
    Waits.until(begun);
    twin.cancel(true);
    cancelled.countDown();
    Waits.until(ended);
    assertThat(interrupted).isFalse();
    executor.shutdown();
  }

  /**
   * An interrupt may be sent just as the interrupted item ends. It must not reach the executor's
   * next task.
   */
  @ParameterizedTest
  @EnumSource
  void noInterruptReachesTheNextTaskOfTheLender(Kind kind) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(2);
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              if (item == 1) {
                throw new IOException();
              }
              return item;
            });
    try (var pool = JobsPool.builder(jobs).parallelism(2).executor(executor).build()) {
      for (int i = 0; i < 2_000; i++) {
        assertThatThrownBy(() -> kind.allAsync(pool, List.of(0, 1, 2)).get())
            .cause()
            .isInstanceOf(IOException.class);
        assertThat(executor.submit(() -> Thread.currentThread().isInterrupted()).get()).isFalse();
      }
    }
    executor.shutdown();
  }
}
