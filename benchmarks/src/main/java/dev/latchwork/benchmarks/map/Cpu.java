package dev.latchwork.benchmarks.map;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Measures mapping 4,000 items that compute for 0.4 s in all, on two threads. */
@State(Scope.Benchmark)
public class Cpu {
  /** The names of all contenders. */
  public static final List<String> CONTENDERS =
      List.of(
          "ours",
          "ceiling",
          "parallelStream",
          "invokeAll",
          "parallel-collectors, batched",
          "mapConcurrent",
          "Jox");

  /** The ways to spread the work over the items. */
  public static final List<String> LOADS =
      Arrays.stream(Loads.values()).map(loads -> loads.title).toList();

  private static final int THREADS = 2;

  /** How the work is spread over the items, and the contender. */
  @Param("uniform/ours")
  public String map;

  private final Spin spin = new Spin();
  private final Mappers peers = new Mappers(spin::spin, THREADS);
  private final SpinPool pool = SpinPool.open(spin, THREADS);
  private final ExecutorService two = Executors.newFixedThreadPool(THREADS);
  private List<Integer> items;
  private Mapper mapper;

  /** Checks that the contender computes the right sum. */
  @Setup
  public void check() throws Exception {
    String[] names = map.split("/");
    items = Loads.titled(names[0]).turns();
    mapper =
        switch (names[1]) {
          case "ours" -> turns -> Mapper.sum(pool.spinAll(turns));
          case "ceiling" -> ceiling(items);
          default -> peers.named(names[1]);
        };
    long expected = items.stream().mapToLong(spin::spin).sum();
    if (mapper.map(items) != expected) {
      throw new IllegalStateException(map + " comes to another sum");
    }
  }

  /**
   * Returns the upper limit: two threads that share nothing, each with its half of the work from
   * the start.
   */
  private Mapper ceiling(List<Integer> turns) {
    List<Callable<Long>> halves =
        Loads.divided(turns, THREADS).stream()
            .<Callable<Long>>map(half -> () -> all(half))
            .toList();
    return ignored -> {
      long sum = 0;
      for (Future<Long> half : two.invokeAll(halves)) {
        sum += half.get();
      }
      return sum;
    };
  }

  private long all(List<Integer> turns) {
    long[] results = new long[turns.size()];
    for (int i = 0; i < results.length; i++) {
      results[i] = spin.spin(turns.get(i));
    }
    return Mapper.sum(results);
  }

  @Benchmark
  public long maps() throws Exception {
    return mapper.map(items);
  }

  /** Ends all threads. */
  @TearDown
  public void close() {
    pool.close();
    peers.close();
    two.shutdownNow();
  }
}
