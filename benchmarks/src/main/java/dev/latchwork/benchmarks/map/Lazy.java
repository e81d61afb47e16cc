package dev.latchwork.benchmarks.map;

import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Maps a lazy stream and prints what lived at most, and the time. A program and no benchmark of
 * JMH: what counts is the heap in the midst of one long run.
 */
public final class Lazy {
  /** All who take part. */
  public static final List<String> CONTENDERS = List.of("ours", "mapConcurrent");

  private static final int SAMPLES = 20;

  private Lazy() {}

  /** Takes who maps, and how many items; prints bytes and nanoseconds. */
  public static void main(String[] args) {
    int items = Integer.parseInt(args[1]);
    Spin spin = new Spin();
    try (SpinPool pool = SpinPool.open(spin, 2)) {
      Stream<Integer> turns = IntStream.range(0, items).map(i -> i % 8).boxed();
      Stream<Long> results =
          switch (args[0]) {
            case "ours" -> pool.spinEach(turns);
            case "mapConcurrent" -> turns.gather(Gatherers.mapConcurrent(2, spin::spin));
            default -> throw new IllegalArgumentException(args[0]);
          };
      Watch watch = new Watch(items);
      long start = System.nanoTime();
      long sum = results.mapToLong(watch::seen).sum();
      long nanos = System.nanoTime() - start;
      if (sum != IntStream.range(0, items).mapToLong(i -> spin.spin(i % 8)).sum()) {
        throw new IllegalStateException(args[0] + " comes to another sum");
      }
      System.out.println(watch.most + " " + nanos);
    }
  }

  /** Looks now and then what is still reachable. */
  private static final class Watch {
    private final int every;
    private int seen;
    private long most;

    Watch(int items) {
      every = items / SAMPLES;
    }

    long seen(long result) {
      if (++seen % every == 0) {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        most = Math.max(most, runtime.totalMemory() - runtime.freeMemory());
      }
      return result;
    }
  }
}
