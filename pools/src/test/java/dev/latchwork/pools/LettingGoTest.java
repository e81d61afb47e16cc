package dev.latchwork.pools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A future that is done refers to its result, but no longer to its items or to the target. */
class LettingGoTest {

  @ParameterizedTest
  @EnumSource
  void futureOfAValueLetsGo(Kind kind) throws Exception {
    Jobs<byte[], Integer> jobs = new Jobs<>(item -> item.length);
    try (var pool = JobsPool.open(jobs, 2)) {
      byte[] item = new byte[1 << 20];
      Future<Integer> one = kind.async(pool, item);
      Future<List<Integer>> all = kind.allAsync(pool, List.of(item));
      assertThat(one.get()).isEqualTo(1 << 20);
      assertThat(all.get()).containsExactly(1 << 20);
      WeakReference<byte[]> seen = new WeakReference<>(item);
      item = null;
      Waits.until(isGone(seen));
      assertThat(one.get()).isEqualTo(all.get().get(0));
    }
  }

  @ParameterizedTest
  @EnumSource
  void futureOfAFailureLetsGo(Kind kind) throws Exception {
    Jobs<byte[], Integer> jobs =
        new Jobs<>(
            item -> {
              throw new IllegalStateException();
            });
    try (var pool = JobsPool.open(jobs, 2)) {
      byte[] item = new byte[1 << 20];
      Future<List<Integer>> all = kind.allAsync(pool, List.of(item));
      assertThatThrownBy(all::get).isInstanceOf(ExecutionException.class);
      WeakReference<byte[]> seen = new WeakReference<>(item);
      item = null;
      Waits.until(isGone(seen));
      assertThatThrownBy(all::get).isInstanceOf(ExecutionException.class);
    }
  }

  /** Cancels a future whose item is running, and one whose item has not started. */
  @ParameterizedTest
  @CsvSource({"CPU,true", "CPU,false", "IO,true", "IO,false"})
  void cancelledFutureLetsGo(Kind kind, boolean interrupt) throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    Jobs<byte[], Integer> jobs =
        new Jobs<>(
            item -> {
              begun.countDown();
              Waits.until(release);
              return 1;
            });
    try (var pool = JobsPool.open(jobs, 1)) {
      byte[] item = new byte[1 << 20];
      Future<List<Integer>> running = kind.allAsync(pool, List.of(item, item));
      Waits.until(begun);
      Future<Integer> waiting = kind.async(pool, item);
      waiting.cancel(interrupt);
      running.cancel(interrupt);
      release.countDown();
      assertThatThrownBy(running::get).isInstanceOf(CancellationException.class);
      WeakReference<byte[]> seen = new WeakReference<>(item);
      item = null;
      Waits.until(isGone(seen));
      assertThat(running.isCancelled() && waiting.isCancelled()).isTrue();
    }
  }

  private final List<WeakReference<Object>> targets = new ArrayList<>();

  private Future<List<Integer>> mapped(Kind kind) throws Exception {
    Jobs<Integer, Integer> jobs = new Jobs<>(item -> item);
    targets.add(new WeakReference<>(jobs));
    try (var pool = JobsPool.open(jobs, 2)) {
      Future<List<Integer>> future = kind.allAsync(pool, List.of(1, 2, 3));
      future.get();
      return future;
    }
  }

  @ParameterizedTest
  @EnumSource
  void futureLetsTheTargetGo(Kind kind) throws Exception {
    Future<List<Integer>> future = mapped(kind);
    Waits.until(isGone(targets.get(0)));
    assertThat(future.get()).containsExactly(1, 2, 3);
  }

  /** The twin keeps a task that has captured its item. */
  @Test
  void twinThatKeepsTheTaskKeepsTheItem() throws Exception {
    byte[] item = new byte[1 << 20];
    WeakReference<byte[]> seen = new WeakReference<>(item);
    byte[] captured = item;
    Runnable kept = () -> assertThat(captured).isNotNull();
    FutureTask<Integer> twin = new FutureTask<>(kept, 1);
    twin.run();
    item = null;
    for (int i = 0; i < 5; i++) {
      assertThat(isGone(seen).getAsBoolean()).isFalse();
    }
    kept.run();
    assertThat(twin.get()).isEqualTo(1);
  }

  private static BooleanSupplier isGone(WeakReference<?> seen) {
    return () -> {
      System.gc();
      return seen.get() == null;
    };
  }
}
