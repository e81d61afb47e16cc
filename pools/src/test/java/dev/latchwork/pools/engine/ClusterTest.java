package dev.latchwork.pools.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the pool adapts to what a cluster can take: how much it sends, and how long it waits. */
class ClusterTest {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final Options options = options(0);
  private final Scheduler senders = new Scheduler(options, Workers.io(8), false);
  private final Cluster cluster = cluster(options);

  private static Options options(long itemTimeout) {
    return new Options(ClusterTest.class, null, itemTimeout, 0, 0, null, null);
  }

  private static Cluster cluster(Options options) {
    return new Cluster(options, ForkJoinPool.commonPool());
  }

  private int afterAnswers(int answers, long trip, long work) {
    for (int i = 0; i < answers; i++) {
      cluster.follow(senders, trip, work);
    }
    return senders.parallelism();
  }

  // --- how many chunks are under way

  @Test
  void moreIsSentWhileChunksComeBackAtOnce() {
    assertThat(afterAnswers(1, SECOND, SECOND)).isEqualTo(9);
    assertThat(afterAnswers(1_000, SECOND, SECOND)).isEqualTo(128);
  }

  @Test
  void lessIsSentWhileChunksWaitForMachines() {
    afterAnswers(1_000, SECOND, SECOND);
    assertThat(afterAnswers(1, 5 * SECOND, SECOND)).isEqualTo(127);
    assertThat(afterAnswers(1_000, 5 * SECOND, SECOND)).isEqualTo(8);
  }

  @Test
  void threeOrFourChunksForEachMachineAreRight() {
    afterAnswers(10, SECOND, SECOND);
    assertThat(afterAnswers(10, 3 * SECOND, SECOND)).isEqualTo(18);
    assertThat(afterAnswers(10, 4 * SECOND, SECOND)).isEqualTo(18);
  }

  /** With so little work, most of the round trip is the time that the network takes. */
  @Test
  void shortTripsAreNotTakenForAQueue() {
    afterAnswers(10, SECOND, SECOND);
    assertThat(afterAnswers(10, Cluster.CHUNK, 1)).isEqualTo(18);
    assertThat(afterAnswers(1, Cluster.CHUNK + 1, 1)).isEqualTo(17);
  }

  @Test
  void answersAreCounted() {
    assertThat(cluster.answers()).isZero();
    afterAnswers(3, SECOND, SECOND);
    assertThat(cluster.answers()).isEqualTo(3);
  }

  // --- how long to wait for an answer

  @Test
  void withoutATimeoutAnAnswerMayTakeHalfAMinute() {
    assertThat(cluster.patience()).isEqualTo(30 * SECOND);
    afterAnswers(1, SECOND, SECOND);
    assertThat(cluster.patience()).isEqualTo(30 * SECOND);
  }

  @Test
  void longWorkMayTakeLonger() {
    afterAnswers(1, 60 * SECOND, 60 * SECOND);
    assertThat(cluster.patience()).isEqualTo(600 * SECOND);
    afterAnswers(1, SECOND, SECOND);
    assertThat(cluster.patience()).as("one short chunk means nothing").isEqualTo(600 * SECOND);
  }

  /** A machine may be silent, and so may the next one to which the chunk is sent. */
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 20, 60})
  void withATimeoutAChunkIsSentSeveralTimesInTime(long work) {
    Cluster timed = cluster(options(20 * SECOND));
    assertThat(timed.patience()).as("before any answer").isEqualTo(4 * SECOND);
    timed.follow(senders, work * SECOND, work * SECOND);
    assertThat(timed.patience()).isBetween(SECOND, 10 * SECOND);
    assertThat(timed.patience()).isGreaterThanOrEqualTo(Math.min(10, 10 * work) * SECOND);
  }

  @Test
  void withATimeoutTheTimeoutEndsTheMapAndNotTheSilence() {
    Cluster timed = cluster(options(20 * SECOND));
    timed.follow(senders, 1, 1);
    assertThat(timed.mostSilences() * timed.patience()).isGreaterThanOrEqualTo(20 * SECOND);
    assertThat(cluster.mostSilences()).isLessThan(timed.mostSilences());
  }

  // --- how many items a chunk has

  private static final class Sent extends Chunk<Integer> {
    private static final long serialVersionUID = 1;

    private Sent() {
      super("ClusterTest.sent");
    }

    @Override
    protected int size() {
      return 0;
    }

    @Override
    protected Object item(int i) {
      return i;
    }

    @Override
    protected Integer at(int i) {
      return i;
    }
  }

  private static int fitting(int size, long nanos) throws IOException {
    var values = new ArrayList<>(Collections.nCopies(size, (Object) 1));
    return ChunkResult.of(new Sent(), values, nanos).fitting();
  }

  @Test
  void chunksGrowUntilTheirWorkIsWorthTheTrip() throws Exception {
    assertThat(fitting(10, Cluster.CHUNK)).isEqualTo(10);
    assertThat(fitting(10, Cluster.CHUNK / 2)).isEqualTo(20);
    assertThat(fitting(10, Cluster.CHUNK * 2)).isEqualTo(5);
  }

  @Test
  void oneAnswerDoesNotMakeChunksHuge() throws Exception {
    assertThat(fitting(10, 0)).isEqualTo(80);
    assertThat(fitting(10_000, 1)).isEqualTo(1 << 16);
  }

  @Test
  void chunksHaveAnItemHoweverLongItTakes() throws Exception {
    assertThat(fitting(1, 60 * SECOND)).isEqualTo(1);
    assertThat(fitting(10, 60 * SECOND)).isEqualTo(1);
  }
}
