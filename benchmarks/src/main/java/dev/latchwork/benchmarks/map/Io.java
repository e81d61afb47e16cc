package dev.latchwork.benchmarks.map;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Measures mapping 1,000 items that wait 10 ms each. */
@State(Scope.Benchmark)
public class Io {
  /** The names of all contenders. */
  public static final List<String> CONTENDERS =
      List.of(
          "ours", "ceiling", "by hand", "invokeAll", "parallel-collectors", "mapConcurrent", "Jox");

  /** The numbers of items that run at the same time. */
  public static final List<String> IN_FLIGHT = List.of("8", "64", "1000");

  /** The number of items that run at the same time, and the contender. */
  @Param("64/ours")
  public String map;

  private final Nap nap = new Nap();
  private final List<Integer> items = IntStream.range(0, 1_000).boxed().toList();
  private NapPool pool;
  private Mappers peers;
  private Mapper mapper;

  /** Checks that the contender computes the right sum. */
  @Setup
  public void check() throws Exception {
    String[] names = map.split("/");
    int parallelism = Integer.parseInt(names[0]);
    pool = NapPool.open(nap, parallelism);
    peers = new Mappers(nap::napOrFail, parallelism);
    mapper =
        switch (names[1]) {
          case "ours" -> all -> Mapper.sum(pool.napAll(all));
          case "ceiling" -> all -> ceiling(all, parallelism);
          case "by hand" -> all -> byHand(all, parallelism);
          default -> peers.named(names[1]);
        };
    if (mapper.map(items) != 499_500) {
      throw new IllegalStateException(map + " comes to another sum");
    }
  }

  /**
   * Does what no contender can do faster: sleeps as often as each of {@code parallelism} threads
   * has to.
   */
  private long ceiling(List<Integer> all, int parallelism) throws InterruptedException {
    for (int done = 0; done < all.size(); done += parallelism) {
      nap.nap(done);
    }
    return 499_500;
  }

  /**
   * Maps with threads that share a counter. This code handles no failure, cancellation or
   * interrupt.
   */
  private long byHand(List<Integer> all, int parallelism) throws InterruptedException {
    long[] results = new long[all.size()];
    AtomicInteger next = new AtomicInteger();
    CountDownLatch left = new CountDownLatch(parallelism);
    for (int i = 0; i < parallelism; i++) {
      Thread.startVirtualThread(
          () -> {
            for (int at = next.getAndIncrement();
                at < results.length;
                at = next.getAndIncrement()) {
              results[at] = nap.napOrFail(all.get(at));
            }
            left.countDown();
          });
    }
    left.await();
    return LongStream.of(results).sum();
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
  }
}
