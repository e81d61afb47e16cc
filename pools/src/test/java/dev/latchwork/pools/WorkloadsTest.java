package dev.latchwork.pools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.pools.engine.Engine;
import dev.latchwork.pools.engine.Engines;
import dev.latchwork.pools.engine.Job;
import dev.latchwork.pools.engine.Workers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What depends on the workload: how many threads there are, of what kind, and what they claim. */
class WorkloadsTest {
  private static final int MANY = 20_000;
  private static final int CORES = Runtime.getRuntime().availableProcessors();

  /** Like the pool of a class whose methods have the given workloads. */
  private static final class Bare extends Pool {
    private final Engines engines;

    private Bare(Engines engines) {
      super(engines);
      this.engines = engines;
    }
  }

  private static final class Builder extends PoolBuilder<Bare, Builder> {
    private Builder(Workers... workers) {
      super(Bare.class, workers);
    }

    @Override
    public Bare build() {
      return new Bare(engines());
    }
  }

  /** Keeps all tasks and runs none, so the number of tasks is the number of threads asked for. */
  private static final class Keeping extends AbstractExecutorService {
    private final List<Runnable> kept = new ArrayList<>();

    @Override
    public void execute(Runnable task) {
      kept.add(task);
    }

    @Override
    public void shutdown() {
      throw new UnsupportedOperationException("not the pool's");
    }

    @Override
    public List<Runnable> shutdownNow() {
      throw new UnsupportedOperationException("not the pool's");
    }

    @Override
    public boolean isShutdown() {
      return false;
    }

    @Override
    public boolean isTerminated() {
      return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
      return false;
    }
  }

  private static Job<Void> items(int size) {
    return new Job<>(size, null, range -> {});
  }

  private static int threads(Builder builder, boolean computes) {
    Keeping executor = new Keeping();
    Bare pool = builder.executor(executor).build();
    Engine engine = computes ? pool.engines.cpu() : pool.engines.io();
    engine.submit(items(10_000));
    pool.terminate();
    return executor.kept.size();
  }

  @Test
  void defaultsDependOnTheWorkload() {
    assertThat(threads(new Builder(Workers.cpu(), Workers.io()), true)).isEqualTo(CORES);
    assertThat(threads(new Builder(Workers.cpu(), Workers.io()), false)).isEqualTo(64);
    assertThat(threads(new Builder(Workers.virtual(Thread::new)), false)).isEqualTo(1_000);
  }

  @Test
  void numberOfTheClassReplacesTheDefault() {
    assertThat(threads(new Builder(Workers.io(6), Workers.cpu(5)), true)).isEqualTo(5);
    assertThat(threads(new Builder(Workers.io(6), Workers.cpu(5)), false)).isEqualTo(6);
    assertThat(threads(new Builder(Workers.virtual(7, Thread::new)), false)).isEqualTo(7);
  }

  @Test
  void numberOfTheBuilderReplacesDefaults() {
    Builder builder = new Builder(Workers.cpu(), Workers.io()).parallelism(9);
    assertThat(threads(builder, true)).isEqualTo(9);
    assertThat(threads(builder, false)).isEqualTo(9);
    assertThat(threads(new Builder(Workers.virtual(Thread::new)).parallelism(9), false))
        .isEqualTo(9);
  }

  @Test
  void numberOfTheBuilderReplacesThoseOfTheClassIfItSetsAll() {
    Builder builder = new Builder(Workers.cpu(5), Workers.virtual(7, Thread::new)).parallelism(9);
    assertThat(threads(builder, true)).isEqualTo(9);
    assertThat(threads(builder, false)).isEqualTo(9);
  }

  @Test
  void numberOfTheBuilderIsForTheOtherWorkloadIfTheClassSetsOne() {
    Builder builder = new Builder(Workers.cpu(5), Workers.io()).parallelism(9);
    assertThat(threads(builder, true)).isEqualTo(5);
    assertThat(threads(builder, false)).isEqualTo(9);
  }

  @Test
  void thereAreNoMoreThreadsThanItems() {
    Keeping executor = new Keeping();
    Bare pool = new Builder(Workers.io()).executor(executor).build();
    pool.engines.io().submit(items(3));
    assertThat(executor.kept).hasSize(3);
    pool.terminate();
  }

  /** The calling thread runs items that compute, and counts as one of the threads. */
  @Test
  void workingCallerAsksForOneThreadLess() throws Exception {
    Keeping executor = new Keeping();
    Bare pool = new Builder(Workers.cpu(4), Workers.io(4)).executor(executor).build();
    pool.engines.cpu().map(items(3));
    assertThat(executor.kept).hasSize(2);
    pool.engines.cpu().map(items(1));
    assertThat(executor.kept).as("one item needs no other thread").hasSize(2);
    pool.close();
  }

  /** When the caller has mapped its only item, its place goes to no other thread. */
  @Test
  void noThreadIsCreatedThatHasNothingToDo() throws Exception {
    AtomicInteger created = new AtomicInteger();
    ThreadFactory factory =
        work -> {
          created.incrementAndGet();
          return new Thread(work);
        };
    Builder builder = new Builder(Workers.virtual(2, factory)).executor(new Keeping());
    try (Bare pool = builder.build()) {
      pool.engines.io().map(items(1));
    }
    assertThat(created).hasValue(0);
  }

  /** As if the machine had no memory left for another thread. */
  @Test
  void callerMapsIfNoThreadCanBeCreated() throws Exception {
    AtomicInteger mapped = new AtomicInteger();
    Job<Void> job =
        new Job<>(
            3,
            null,
            range -> {
              for (int i = range.first(); range.covers(i); i++) {
                mapped.incrementAndGet();
              }
            });
    try (Bare pool = new Builder(Workers.virtual(2, work -> null)).build()) {
      pool.engines.io().map(job);
    }
    assertThat(mapped).hasValue(3);
  }

  /** Maps many short items, and returns how many times threads have claimed items. */
  private static int claims(Builder builder, boolean computes) throws Exception {
    AtomicInteger claims = new AtomicInteger();
    AtomicInteger mapped = new AtomicInteger();
    try (Bare pool = builder.build()) {
      Engine engine = computes ? pool.engines.cpu() : pool.engines.io();
      engine.map(
          new Job<>(
              MANY,
              null,
              range -> {
                claims.incrementAndGet();
                for (int i = range.first(); range.covers(i); i++) {
                  mapped.incrementAndGet();
                }
              }));
    }
    assertThat(mapped).hasValue(MANY);
    return claims.get();
  }

  @Test
  void shortItemsThatComputeAreClaimedManyAtATime() throws Exception {
    assertThat(claims(new Builder(Workers.cpu(2)), true)).isLessThan(MANY / 2);
  }

  /** An item that waits may take long, so other threads must not have to wait for it. */
  @Test
  void itemsThatWaitAreClaimedOneAtATime() throws Exception {
    assertThat(claims(new Builder(Workers.io(2)), false)).isEqualTo(MANY);
  }

  /** Each item has a time limit of its own, which starts with the claim. */
  @Test
  void timedItemsAreClaimedOneAtATime() throws Exception {
    Builder timed = new Builder(Workers.cpu(2)).itemTimeout(Duration.ofMinutes(1));
    assertThat(claims(timed, true)).isEqualTo(MANY);
  }

  /** The factory of a generated pool creates virtual threads; here it creates named threads. */
  @Test
  void threadsComeFromTheFactoryOfTheWorkload() throws Exception {
    AtomicInteger created = new AtomicInteger();
    ThreadFactory factory = work -> new Thread(work, "virtual-" + created.incrementAndGet());
    Set<String> names = ConcurrentHashMap.newKeySet();
    CountDownLatch both = new CountDownLatch(2);
    try (Bare pool = new Builder(Workers.cpu(2), Workers.virtual(2, factory)).build()) {
      pool.engines
          .io()
          .map(
              new Job<>(
                  2,
                  null,
                  range -> {
                    names.add(Thread.currentThread().getName());
                    both.countDown();
                    Waits.until(both);
                  }));
    }
    assertThat(names).containsExactlyInAnyOrder("virtual-1", "virtual-2");
  }
}
