package dev.latchwork.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.partition.Partition;
import dev.latchwork.stress.Work.Done;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Makes map calls on a cluster of three JVMs, whose members are killed or frozen, have full queues,
 * lack a class, or leave and join.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ClusterIT {
  private static final int RUNS = Integer.getInteger("latchwork.stress.runs", 2);
  private static final int MEMBERS = 3;
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  @TempDir private static Path folder;

  private static final List<MemberProcess> members = new ArrayList<>();
  private static final Random random = new Random();
  private static Network network;
  private static HazelcastInstance caller;

  /**
   * Chooses ports for the caller and for all members that will be started, and starts the caller.
   */
  @BeforeAll
  static void open() throws IOException {
    network = Network.of("latchwork", 16 + 2 * RUNS);
    caller = network.caller();
  }

  @AfterAll
  static void close() {
    members.forEach(MemberProcess::close);
    if (caller != null) {
      caller.getLifecycleService().terminate();
    }
  }

  private static void populate() throws IOException, InterruptedException {
    members.removeIf(member -> !member.isAlive());
    List<MemberProcess> started = new ArrayList<>();
    while (members.size() < MEMBERS) {
      started.add(start(CLASS_PATH));
    }
    for (MemberProcess member : started) {
      member.ready();
    }
    while (!isShared()) {
      Thread.sleep(10);
    }
  }

  /**
   * Returns whether every member owns its share of the partitions. Tasks are sent to partitions, so
   * most tasks go to the first member until partitions have moved to the others.
   */
  private static boolean isShared() {
    Map<Object, Long> owned =
        caller.getPartitionService().getPartitions().stream()
            .map(Partition::getOwner)
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(owner -> owner, Collectors.counting()));
    long all = owned.values().stream().mapToLong(Long::longValue).sum();
    int owners = caller.getCluster().getMembers().size() - 1;
    return owners >= MEMBERS
        && owned.size() == owners
        && owned.values().stream().allMatch(share -> share > all / owners / 2);
  }

  private static int places = 1;

  private static MemberProcess start(String classPath) throws IOException {
    MemberProcess member = new MemberProcess(network, places++, classPath);
    members.add(member);
    return member;
  }

  private static MemberProcess anyMember() {
    return members.get(random.nextInt(members.size()));
  }

  private static ExecutorService executor(String name) {
    return caller.getExecutorService(name);
  }

  /** A map call for items that take 10 ms each, and a record of all calls of the mapped method. */
  private static final class Run implements AutoCloseable {
    private static final List<Integer> ITEMS = IntStream.range(0, 400).boxed().toList();
    private static final long MILLIS = 10;

    private final long start = System.nanoTime();
    private final Path diary;
    private final CountedExecutor executor;
    private final WorkPool pool;
    private final Future<List<Done>> results;

    Run(String executor, Duration itemTimeout) throws IOException {
      this.diary = Files.createTempFile(folder, "diary", null);
      this.executor = new CountedExecutor(executor(executor));
      WorkPool.Builder builder = WorkPool.builder(new Work(diary)).cluster(this.executor);
      if (!itemTimeout.isZero()) {
        builder.itemTimeout(itemTimeout);
      }
      this.pool = builder.build();
      this.results = pool.spendAllAsync(ITEMS, MILLIS);
    }

    Run() throws IOException {
      this("work", Duration.ZERO);
    }

    void awaitItems(int some) throws IOException, InterruptedException {
      while (called() < some) {
        Thread.sleep(1);
      }
    }

    int called() throws IOException {
      return Files.readAllLines(diary).size();
    }

    /**
     * Waits for the map call, and asserts that it returned exactly one result for each item, in
     * order, and that the mapped method was called for each item.
     */
    void complete(String what) throws Exception {
      List<Done> done = results.get(2, TimeUnit.MINUTES);
      assertThat(done).extracting(Done::item).isEqualTo(ITEMS);
      List<String> calls = Files.readAllLines(diary);
      assertThat(new HashSet<>(calls)).hasSize(ITEMS.size());
      System.out.printf(
          "%s: %d of %d results in %.1f s by %d members; %d chunks sent, %d of them again"
              + " (%d failures of the cluster), %d items called again%n",
          what,
          done.size(),
          ITEMS.size(),
          (System.nanoTime() - start) / 1e9,
          done.stream().map(Done::process).distinct().count(),
          executor.sent.get(),
          executor.again(),
          executor.failed.get(),
          calls.size() - ITEMS.size());
    }

    @Override
    public void close() {
      pool.close();
    }
  }

  /**
   * Returns a class path for a member that lacks {@link Work}, the class with the mapped methods.
   */
  private static String classPathWithoutWork() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    for (Class<?> type : List.of(Member.class, Network.class)) {
      Path file = Path.of(type.getName().replace('.', '/') + ".class");
      Files.createDirectories(classes.resolve(file).getParent());
      try (var in = type.getResourceAsStream("/" + file)) {
        Files.copy(in, classes.resolve(file));
      }
    }
    Path hazelcast =
        Path.of(
            HazelcastInstance.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    return classes + java.io.File.pathSeparator + hazelcast;
  }

  @Test
  @Order(1)
  void clusterWithoutTheClassEndsTheMapAndOneSuchMemberDoesNot() throws Exception {
    MemberProcess lacking = start(classPathWithoutWork()).ready();
    try (Run run = new Run()) {
      assertThatThrownBy(() -> run.results.get(1, TimeUnit.MINUTES))
          .cause()
          .isInstanceOf(CompletionException.class)
          .hasMessageContaining("could not be done")
          .hasStackTraceContaining("ClassNotFoundException");
    }
    members.remove(lacking); // it stays in the cluster, as a fourth member
    populate();
    try (Run run = new Run()) {
      run.complete("a fourth member that lacks the class");
      assertThat(run.executor.failed).hasPositiveValue();
    }
    lacking.kill();
  }

  @Test
  @Order(2)
  void exceptionThatCannotBeSentIsToldInWordsAndNullIsResult() throws Exception {
    populate();
    try (WorkPool pool = WorkPool.builder(new Work(folder)).cluster(executor("work")).build()) {
      assertThat(pool.evenAll(List.of(2, 3, 4))).containsExactly("even", null, "even");
      assertThatThrownBy(() -> pool.evenAll(List.of(2, -1)))
          .isInstanceOf(CompletionException.class)
          .hasMessageContaining("Work$Unsendable: less than nothing: -1");
    }
  }

  @Test
  @Order(3)
  void everyItemHasItsResultThoughOneMemberIsKilled() throws Exception {
    int again = 0;
    for (int i = 1; i <= RUNS; i++) {
      populate();
      try (Run run = new Run()) {
        int after = random.nextInt(Run.ITEMS.size() * 3 / 4);
        run.awaitItems(after);
        anyMember().kill();
        run.complete(
            "run %d of %d, one of three members killed after %d items".formatted(i, RUNS, after));
        again += run.executor.again();
      }
    }
    System.out.printf("%d runs complete, %d chunks sent again in all%n", RUNS, again);
  }

  /**
   * Shows that the test below can fail: without the engine, a hand-written loop gets no result for
   * tasks that were sent to a frozen member.
   */
  @Test
  @Order(4)
  void plainLoopLosesWhatWasSentToMemberThatIsFrozen() throws Exception {
    populate();
    Path diary = Files.createTempFile(folder, "diary", null);
    Work work = new Work(diary);
    MemberProcess frozen = anyMember();
    frozen.freeze();
    try {
      List<Future<String>> futures = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        futures.add(executor("work").submit(new Plain(work)));
      }
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
      while (System.nanoTime() < end && !futures.stream().allMatch(Future::isDone)) {
        Thread.sleep(10);
      }
      assertThat(futures).anyMatch(future -> !future.isDone());
    } finally {
      frozen.thaw();
    }
  }

  /** A task as a user would write it without a pool. */
  private record Plain(Work work) implements Callable<String>, java.io.Serializable {
    private static final long serialVersionUID = 1;

    @Override
    public String call() throws Work.Unsendable {
      return work.even(2);
    }
  }

  @Test
  @Order(5)
  void memberThatIsFrozenAndThawedKeepsNobodyWaiting() throws Exception {
    populate();
    MemberProcess frozen = anyMember();
    try (Run run = new Run("work", Duration.ofSeconds(10))) {
      run.awaitItems(50);
      frozen.freeze();
      run.complete("a member frozen");
    } finally {
      frozen.thaw();
    }
    try (Run run = new Run()) {
      run.complete("the member thawed");
    }
  }

  @Test
  @Order(6)
  void membersMayLeaveAndJoin() throws Exception {
    populate();
    try (Run run = new Run()) {
      run.awaitItems(50);
      anyMember().leave();
      run.complete("a member that leaves");
    }
    MemberProcess joining = start(CLASS_PATH);
    Path diary = Files.createTempFile(folder, "diary", null);
    Set<Long> processes = new HashSet<>();
    Map<Integer, Integer> results = new HashMap<>();
    try (WorkPool pool = WorkPool.builder(new Work(diary)).cluster(executor("work")).build();
        Stream<Done> done = pool.spendEach(IntStream.iterate(0, i -> i + 1).boxed()::iterator, 5)) {
      done.peek(d -> processes.add(d.process()))
          .peek(d -> results.merge(d.item(), 1, Integer::sum))
          .takeWhile(d -> !processes.contains(joining.pid()))
          .forEach(d -> {});
    }
    assertThat(results).hasSizeGreaterThan(1).allSatisfy((item, n) -> assertThat(n).isEqualTo(1));
    assertThat(results.keySet())
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, results.size()).boxed().toList());
    System.out.printf("a member joined after %d items of an endless map%n", results.size());
    joining.ready();
  }

  @Test
  @Order(7)
  void fullQueueIsWaitedForWhileItIsWorkedOffAndNotForEver() throws Exception {
    populate();
    try (Run run = new Run("small", Duration.ZERO)) {
      run.complete("queues with room for one chunk");
      assertThat(run.executor.failed).hasPositiveValue();
    }
    Path diary = Files.createTempFile(folder, "diary", null);
    List<Future<String>> blockers = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      blockers.add(executor("small").submit(new Sleeper()));
    }
    try (WorkPool pool = WorkPool.builder(new Work(diary)).cluster(executor("small")).build()) {
      assertThatThrownBy(() -> pool.spendAll(List.of(1, 2, 3), 1))
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(RejectedExecutionException.class);
    } finally {
      blockers.forEach(blocker -> blocker.cancel(true));
    }
  }

  /** A task that occupies a thread. */
  private record Sleeper() implements Callable<String>, java.io.Serializable {
    private static final long serialVersionUID = 1;

    @Override
    public String call() throws InterruptedException {
      TimeUnit.MINUTES.sleep(1);
      return "";
    }
  }
}
