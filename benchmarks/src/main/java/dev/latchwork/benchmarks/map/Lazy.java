package dev.latchwork.benchmarks.map;

import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Maps a lazy stream, and prints the most memory that was in use, and the time. This is a program
 * and not a JMH benchmark, because what matters is the heap in the middle of one long map call.
 */
public final class Lazy {
  /** The names of all contenders. */
  public static final List<String> CONTENDERS = List.of("ours", "mapConcurrent");

  private static final int SAMPLES = 20;

  private Lazy() {}

  /** The arguments are the contender and the number of items. Prints bytes and nanoseconds. */
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

  /** Collects garbage now and then, and notes the most memory that is still in use. */
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
