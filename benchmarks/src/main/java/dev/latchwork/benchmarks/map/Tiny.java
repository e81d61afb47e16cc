package dev.latchwork.benchmarks.map;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Measures mapping items that are so short that parallel threads hardly pay off. */
@State(Scope.Benchmark)
public class Tiny {
  /**
   * Numbers of items and of iterations for each item, as {@code items x turns}: a million items of
   * about 10 ns, and 10,000 items to find out from which length on parallel threads pay off.
   */
  public static final List<String> SIZES =
      List.of("1000000 x 5", "10000 x 1", "10000 x 4", "10000 x 16", "10000 x 64");

  /** The names of all contenders. */
  public static final List<String> CONTENDERS = List.of("ours", "loop", "parallelStream");

  /** The number of items and of iterations, and the contender. */
  @Param("1000000 x 5/ours")
  public String map;

  private final Spin spin = new Spin();
  private final SpinPool pool = SpinPool.open(spin, 2);
  private final ForkJoinPool forkJoin = new ForkJoinPool(2);
  private List<Integer> items;
  private List<String> names;

  /** Checks that the contender returns the same results as a loop. */
  @Setup
  public void check() throws Exception {
    names = List.of(map.split("/"));
    String[] size = names.get(0).split(" x ");
    int turns = Integer.parseInt(size[1]);
    items = Stream.generate(() -> turns).limit(Integer.parseInt(size[0])).toList();
    if (!Arrays.equals(maps(), loop())) {
      throw new IllegalStateException(map + " gives other results");
    }
  }

  @Benchmark
  public long[] maps() throws Exception {
    return switch (names.get(1)) {
      case "ours" -> pool.spinAll(items);
      case "loop" -> loop();
      default ->
          forkJoin.submit(() -> items.parallelStream().mapToLong(spin::spin).toArray()).get();
    };
  }

  private long[] loop() {
    long[] results = new long[items.size()];
    for (int i = 0; i < results.length; i++) {
      results[i] = spin.spin(items.get(i));
    }
    return results;
  }

  /** Ends all threads. */
  @TearDown
  public void close() {
    pool.close();
    forkJoin.shutdownNow();
  }
}
