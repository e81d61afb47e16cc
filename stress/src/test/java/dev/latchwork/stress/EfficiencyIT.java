package dev.latchwork.stress;

import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.IExecutorService;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures how much time it costs to send items to other JVMs. It compares a map call on two
 * members, with items of 100 ms, with the same work done by both members without sending.
 */
class EfficiencyIT {
  private static final int ITEMS = Integer.getInteger("latchwork.stress.runs", 2) * 10;

  /**
   * The work of one member if no items are sent to it. Returns how many nanoseconds the work takes.
   */
  private record Alone(int items, long rounds) implements Callable<Long>, Serializable {
    private static final long serialVersionUID = 1;

    @Override
    public Long call() {
      long start = System.nanoTime();
      long sum = 0;
      for (int i = 0; i < items; i++) {
        sum += Work.compute(i, rounds);
      }
      return sum == 0 ? 0 : System.nanoTime() - start;
    }
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void mapOnTwoMembersIsReportedBesideTheirWorkAlone(@TempDir Path folder) throws Exception {
    Network network = Network.of("efficiency", 3);
    HazelcastInstance caller = network.caller();
    String classPath = System.getProperty("java.class.path");
    try (MemberProcess one = new MemberProcess(network, 1, classPath);
        MemberProcess two = new MemberProcess(network, 2, classPath);
        WorkPool pool =
            WorkPool.builder(new Work(folder)).cluster(caller.getExecutorService("work")).build()) {
      one.ready();
      two.ready();
      while (caller.getPartitionService().getPartitions().stream()
              .map(p -> p.getOwner())
              .distinct()
              .count()
          < 2) {
        Thread.sleep(10);
      }
      IExecutorService executor = caller.getExecutorService("work");
      List<Member> members =
          caller.getCluster().getMembers().stream().filter(m -> !m.isLiteMember()).toList();
      long rounds = 50_000_000;
      for (int i = 0; i < 3; i++) {
        rounds = rounds * 10 * 100_000_000 / slowest(executor, members, 10, rounds);
      }
      List<Integer> items = IntStream.range(0, ITEMS).boxed().toList();
      List<Double> ratios = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        long start = System.nanoTime();
        slowest(executor, members, ITEMS / 2, rounds);
        long alone = System.nanoTime() - start;
        start = System.nanoTime();
        long[] results = pool.computeAll(items, rounds);
        long sent = System.nanoTime() - start;
        assertThat(results).isEqualTo(expected(items, rounds, results));
        ratios.add((double) alone / sent);
        System.out.printf(
            "%d items of %.0f ms on 2 members: %.2f s alone, %.2f s sent: %.0f %%%n",
            ITEMS, alone / 1e6 / (ITEMS / 2), alone / 1e9, sent / 1e9, 100.0 * alone / sent);
      }
      System.out.printf("efficiency, the median of three: %.0f %%%n", 100 * median(ratios));
    } finally {
      caller.getLifecycleService().terminate();
    }
  }

  /**
   * Computes three of the expected results, and takes the others as they are, because each of them
   * takes long.
   */
  private static long[] expected(List<Integer> items, long rounds, long[] results) {
    long[] expected = results.clone();
    LongStream.of(0, items.size() / 2, items.size() - 1)
        .forEach(i -> expected[(int) i] = Work.compute(items.get((int) i), rounds));
    return expected;
  }

  private static long slowest(
      IExecutorService executor, List<Member> members, int items, long rounds) throws Exception {
    List<Future<Long>> all = new ArrayList<>();
    for (Member member : members) {
      all.add(executor.submitToMember(new Alone(items, rounds), member));
    }
    long[] nanos = new long[all.size()];
    for (int i = 0; i < nanos.length; i++) {
      nanos[i] = all.get(i).get();
    }
    return Arrays.stream(nanos).max().orElseThrow();
  }

  private static double median(List<Double> ratios) {
    return ratios.stream().sorted().toList().get(ratios.size() / 2);
  }
}
