package dev.latchwork.pools;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An item leaves nothing behind for the next item on its thread, and the pool's threads inherit
 * nothing from the threads that call the pool.
 */
class IsolationTest {
  private static final List<Integer> ITEMS = IntStream.range(0, 20_000).boxed().toList();
  private static final InheritableThreadLocal<String> USER = new InheritableThreadLocal<>();

  private final ExecutorService lender = Executors.newFixedThreadPool(2);

  @AfterEach
  void close() {
    lender.shutdownNow();
    USER.remove();
  }

  static Stream<Arguments> ways() {
    return Stream.of(Opening.values())
        .flatMap(o -> Stream.of(Kind.values()).map(k -> Arguments.of(o, k)));
  }

  /** Tests all forms, with items that set the interrupt flag and then return or throw. */
  @ParameterizedTest
  @MethodSource("ways")
  void interruptFlagOfAnItemReachesNobody(Opening opening, Kind kind) throws Exception {
    AtomicInteger seen = new AtomicInteger();
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              if (Thread.currentThread().isInterrupted()) {
                seen.incrementAndGet();
              }
              if (item % 7 == 1) {
                Thread.currentThread().interrupt();
              }
              if (item < 0) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException();
              }
              return item;
            });
    try (var pool = opening.open(jobs, 2, lender)) {
      assertThat(kind.all(pool, ITEMS)).isEqualTo(ITEMS);
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
      assertThat(kind.allAsync(pool, ITEMS).get()).isEqualTo(ITEMS);
      assertThat(kind.stream(pool, ITEMS.subList(0, 500), true)).isEqualTo(ITEMS.subList(0, 500));
      assertThat(kind.stream(pool, ITEMS.subList(0, 500), false)).hasSize(500);
      assertThat(kind.outcomes(pool, List.of(-1, 1, -2, 2, 3))).hasSize(5);
      for (int i = 0; i < 200; i++) {
        assertThat(kind.async(pool, i).get()).isEqualTo(i);
      }
    }
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThat(lender.submit(() -> Thread.currentThread().isInterrupted()).get()).isFalse();
    assertThat(seen).hasValue(0);
  }

  /** Each attempt at an item starts with a cleared interrupt flag. */
  @ParameterizedTest
  @MethodSource("ways")
  void interruptFlagOfAnAttemptDoesNotEndTheRetries(Opening opening, Kind kind) throws Exception {
    AtomicInteger calls = new AtomicInteger();
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              assertThat(Thread.currentThread().isInterrupted()).isFalse();
              if (calls.incrementAndGet() < 3) {
                Thread.currentThread().interrupt();
                throw new java.io.IOException("not yet");
              }
              return item;
            });
    var builder = JobsPool.builder(jobs).retries(5);
    if (opening == Opening.BORROWED) {
      builder.executor(lender);
    }
    try (var pool = builder.build()) {
      assertThat(kind.all(pool, List.of(4))).containsExactly(4);
    }
    assertThat(calls).hasValue(3);
  }

  @Test
  void twinOnAPlainExecutorSeesTheFlag() throws Exception {
    ExecutorService same = Executors.newSingleThreadExecutor();
    Future<Boolean> seen =
        same.submit(
            () -> {
              List<Runnable> items =
                  List.of(
                      () -> Thread.currentThread().interrupt(), () -> {}); // one loop, one thread
              items.forEach(Runnable::run);
              return Thread.currentThread().isInterrupted();
            });
    assertThat(seen.get()).isTrue();
    same.shutdown();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void contextClassLoaderOfAnItemReachesNobody(Opening opening, Kind kind) throws Exception {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    List<ClassLoader> seen = Collections.synchronizedList(new ArrayList<>());
    try (URLClassLoader other = new URLClassLoader(new URL[0]);
        var pool =
            opening.open(
                new Jobs<Integer, Integer>(
                    item -> {
                      seen.add(Thread.currentThread().getContextClassLoader());
                      Thread.currentThread().setContextClassLoader(other);
                      return item;
                    }),
                2,
                lender)) {
      kind.all(pool, ITEMS.subList(0, 200)); // few, so that the ranges are short
      kind.allAsync(pool, ITEMS.subList(0, 200)).get();
      assertThat(seen).hasSize(400).doesNotContain(other);
    }
    assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
  }

  /**
   * The threads have the class loader of the pool's class, whichever thread made the first call.
   */
  @ParameterizedTest
  @MethodSource("ways")
  void ownThreadsInheritNothing(Opening opening, Kind kind) throws Exception {
    if (opening == Opening.BORROWED || opening == Opening.SEQUENTIAL) {
      return; // here the pool does not create the threads
    }
    ClassLoader mine = Thread.currentThread().getContextClassLoader();
    Jobs<Integer, List<Object>> jobs =
        new Jobs<>(
            item -> {
              Thread thread = Thread.currentThread();
              return java.util.Arrays.asList(
                  USER.get(),
                  thread.getContextClassLoader(),
                  thread.isDaemon() && !Waits.isVirtual(thread), // virtual threads always are
                  thread.getPriority());
            });
    try (URLClassLoader other = new URLClassLoader(new URL[0]);
        var pool = opening.open(jobs, 3, lender)) {
      USER.set("ann");
      Thread.currentThread().setContextClassLoader(other);
      Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
      List<List<Object>> seen = kind.allAsync(pool, ITEMS.subList(0, 100)).get();
      assertThat(seen)
          .containsOnly(
              java.util.Arrays.asList(
                  null, JobsPool.class.getClassLoader(), false, Thread.NORM_PRIORITY));
    } finally {
      Thread.currentThread().setContextClassLoader(mine);
      Thread.currentThread().setPriority(Thread.NORM_PRIORITY);
    }
  }

  @Test
  void twinThreadInheritsAll() throws Exception {
    USER.set("ann");
    List<String> seen = new ArrayList<>();
    Thread twin = new Thread(() -> seen.add(USER.get()));
    twin.start();
    twin.join();
    assertThat(seen).containsExactly("ann");
  }
}
