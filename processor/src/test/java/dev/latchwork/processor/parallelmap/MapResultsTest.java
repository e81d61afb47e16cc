package dev.latchwork.processor.parallelmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchwork.processor.testing.Waits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MapResultsTest {

  /** The first item ends last: it waits for the second. */
  private static Jobs.Body<Integer, String> firstEndsLast() {
    CountDownLatch second = new CountDownLatch(1);
    return item -> {
      if (item == 0) {
        Waits.until(second);
      } else {
        second.countDown();
      }
      return "r" + item;
    };
  }

  @ParameterizedTest
  @EnumSource
  void resultsStandInTheOrderOfTheItems(Kind kind) throws Exception {
    try (var pool = JobsPool.open(new Jobs<>(firstEndsLast()), 2)) {
      assertThat(kind.all(pool, List.of(0, 1))).containsExactly("r0", "r1");
    }
  }

  @Test
  void twinThatTakesResultsAsTheyComeHasThemInAnotherOrder() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    ExecutorCompletionService<String> twin = new ExecutorCompletionService<>(threads);
    twin.submit(
        () -> {
          Waits.until(release);
          return "r0";
        });
    twin.submit(() -> "r1");
    String first = twin.take().get();
    release.countDown();
    assertThat(List.of(first, twin.take().get())).containsExactly("r1", "r0");
    threads.shutdown();
  }

  @Test
  void asyncMapKeepsTheItemsThatItWasGiven() throws Exception {
    CountDownLatch changed = new CountDownLatch(1);
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              Waits.until(changed);
              return item;
            });
    List<Integer> items = new ArrayList<>(IntStream.range(0, 100).boxed().toList());
    int[] numbers = {1, 2, 3};
    try (var pool = JobsPool.open(jobs, 2)) {
      Future<List<Integer>> io = pool.fetchAllAsync(items);
      Future<List<Integer>> cpu = pool.computeAllAsync(items);
      Future<long[]> primitive = pool.measureAllAsync(numbers, 10);
      items.clear();
      Arrays.fill(numbers, 0);
      changed.countDown();
      assertThat(io.get(60, TimeUnit.SECONDS)).hasSize(100).doesNotHaveDuplicates();
      assertThat(cpu.get(60, TimeUnit.SECONDS)).hasSize(100).doesNotHaveDuplicates();
      assertThat(primitive.get(60, TimeUnit.SECONDS)).containsExactly(10, 20, 30);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyItemIsMappedOnce(Kind kind) throws Exception {
    List<Integer> items = IntStream.range(0, 20_000).boxed().toList();
    Set<Integer> seen = ConcurrentHashMap.newKeySet();
    AtomicInteger calls = new AtomicInteger();
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              seen.add(item);
              calls.incrementAndGet();
              return -item;
            });
    try (var pool = JobsPool.open(jobs, 4)) {
      assertThat(kind.all(pool, items)).isEqualTo(items.stream().map(i -> -i).toList());
    }
    assertThat(seen).hasSize(items.size());
    assertThat(calls).hasValue(items.size());
  }

  @ParameterizedTest
  @EnumSource
  void itemsAndResultsMayBeNull(Kind kind) throws Exception {
    Jobs<String, String> jobs = new Jobs<>(item -> item == null ? "was null" : null);
    try (var pool = JobsPool.open(jobs)) {
      assertThat(kind.all(pool, Arrays.asList("a", null, "b")))
          .containsExactly(null, "was null", null);
    }
  }

  @Test
  void twinThatCollectsInAConcurrentMapRefusesNulls() {
    Jobs<String, String> jobs = new Jobs<>(item -> null);
    ConcurrentHashMap<Integer, String> twin = new ConcurrentHashMap<>();
    assertThatThrownBy(() -> twin.put(0, jobs.compute("a")))
        .isInstanceOf(NullPointerException.class);
  }

  @ParameterizedTest
  @EnumSource
  void anyCollectionIsMapped(Kind kind) throws Exception {
    try (var pool = JobsPool.open(new Jobs<Integer, Integer>(item -> item + 1))) {
      List<Integer> items = List.of(1, 2, 3);
      assertThat(kind.all(pool, new ArrayList<>(items))).containsExactly(2, 3, 4);
      assertThat(kind.all(pool, new ConcurrentLinkedQueue<>(items))).containsExactly(2, 3, 4);
      assertThat(kind.all(pool, Collections.unmodifiableCollection(items)))
          .containsExactly(2, 3, 4);
    }
  }

  /**
   * The list shrinks while it is mapped. The pool reads its size only once, together with its
   * contents.
   */
  @ParameterizedTest
  @EnumSource
  void concurrentCollectionMayChangeMeanwhile(Kind kind) throws Exception {
    List<Integer> items = new CopyOnWriteArrayList<>(List.of(1, 2, 3, 4));
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              items.clear();
              return item;
            });
    try (var pool = JobsPool.open(jobs, 1)) {
      assertThat(kind.all(pool, items)).containsExactly(1, 2, 3, 4);
    }
  }

  @Test
  void twinThatReadsTheListByIndexMeanwhileFails() {
    List<Integer> items = new CopyOnWriteArrayList<>(List.of(1, 2, 3, 4));
    assertThatThrownBy(
            () -> {
              for (int i = 0, size = items.size(); i < size; i++) {
                items.get(i);
                items.clear();
              }
            })
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void primitivesComeInArrays() throws Exception {
    try (var pool = JobsPool.open(new Jobs<Integer, Integer>(item -> item))) {
      assertThat(pool.measureAll(new int[] {1, 2, 3}, 10)).containsExactly(10, 20, 30);
      assertThat(pool.measureAll(List.of(4, 5), 2)).containsExactly(8, 10);
      assertThat(pool.measureAllAsync(new int[] {7}, 3).get()).containsExactly(21);
      assertThat(pool.measureAsync(7, 2).get()).isEqualTo(14);
    }
  }

  @Test
  void voidMethodsAreMapped() throws Exception {
    Set<Integer> seen = ConcurrentHashMap.newKeySet();
    Jobs<Integer, Boolean> jobs = new Jobs<>(seen::add);
    try (var pool = JobsPool.open(jobs)) {
      pool.visitAll(List.of(1, 2, 3));
    }
    assertThat(seen).containsExactlyInAnyOrder(1, 2, 3);
  }

  @ParameterizedTest
  @EnumSource
  void emptyInputTouchesNoThread(Kind kind) throws Exception {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    AtomicReference<Thread> mapped = new AtomicReference<>();
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              mapped.set(Thread.currentThread());
              return item;
            });
    try (var pool = JobsPool.open(jobs)) {
      assertThat(kind.all(pool, List.of())).isEmpty();
      assertThat(kind.allAsync(pool, List.of())).isDone();
      assertThat(kind.allAsync(pool, List.of()).get()).isEmpty();
      assertThat(poolThreads(before)).isEmpty();
      kind.async(pool, 1).get();
      assertThat(mapped.get()).as("the thread of one item").isNotNull();
      if (!Waits.isVirtual(mapped.get())) {
        assertThat(poolThreads(before)).as("the same look finds it").hasSize(1);
      }
    }
  }

  @Test
  void twinThatSubmitsTheMapAsATaskStartsAThreadForNothing() {
    ThreadPoolExecutor twin =
        new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    twin.submit(() -> List.of());
    assertThat(twin.getLargestPoolSize()).isEqualTo(1);
    twin.shutdown();
  }

  /** The system class loader finds a pool that is generated for Java 17: no thread is virtual. */
  @Test
  void waitingThreadsAreVirtualWhereTheReleaseHasThem() throws Exception {
    boolean isVirtual = MapResultsTest.class.getClassLoader() != ClassLoader.getSystemClassLoader();
    try (var pool = JobsPool.open(new Jobs<Integer, Thread>(item -> Thread.currentThread()))) {
      Thread waiting = pool.fetchAsync(1).get();
      assertThat(Waits.isVirtual(waiting)).isEqualTo(isVirtual);
      assertThat(waiting.getName()).matches("JobsPool-\\d+");
      assertThat(Waits.isVirtual(pool.computeAsync(1).get())).isFalse();
    }
  }

  private static List<Thread> poolThreads(Set<Thread> before) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(t -> t.getName().startsWith("JobsPool-") && !before.contains(t))
        .toList();
  }
}
