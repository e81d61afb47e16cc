package dev.latchwork.processor.guarded.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchwork.Elements;
import dev.latchwork.Guarded;
import dev.latchwork.processor.testing.Crowd;
import dev.latchwork.processor.testing.Rival;
import java.util.AbstractCollection;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Iteration walks a snapshot. */
class IterationTest {

  @Guarded
  abstract static class Journal implements Iterable<String> {
    @Elements final List<String> lines = new ArrayList<>(List.of("a", "b"));

    void add(String line) {
      lines.add(line);
    }

    void addPair(String line, Runnable meanwhile) {
      lines.add(line);
      meanwhile.run();
      lines.add(line);
    }

    void hold(Runnable meanwhile) {
      meanwhile.run();
    }
  }

  @Guarded
  static class Agenda {
    @Elements final Map<String, Date> dates = new TreeMap<>(Map.of("a", new Date(1)));
  }

  @Guarded
  static class Samples {
    @Elements long[] values = {1, 2};

    void add(long value) {
      values = LongStream.concat(LongStream.of(values), LongStream.of(value)).toArray();
    }
  }

  @Guarded
  static class Nothing {
    @Elements List<String> none;
  }

  @Test
  void goesOnWhileOthersWrite() {
    var journal = new GuardedIterationTest_Journal();
    List<String> seen = new ArrayList<>();
    for (String line : journal) {
      Rival writer = new Rival(() -> journal.add("c"));
      writer.run();
      assertThat(writer.waited()).as("no lock is held between two elements").isFalse();
      writer.join();
      seen.add(line);
    }
    assertThat(seen).containsExactly("a", "b");
    assertThat(journal.size()).isEqualTo(4);
  }

  @Test
  void twinFailsWhileOthersWrite() {
    List<String> lines = new ArrayList<>(List.of("a", "b"));
    assertThatThrownBy(
            () -> {
              for (String line : lines) {
                Rival writer = new Rival(() -> lines.add("c" + line));
                writer.run();
                writer.join();
              }
            })
        .isInstanceOf(ConcurrentModificationException.class);
  }

  @Guarded
  abstract static class Bag extends AbstractCollection<String> {
    @Elements final List<String> kept = new ArrayList<>(List.of("a", "b", "c"));
  }

  @Guarded
  static class Lines extends AbstractList<String> implements RandomAccess {
    final List<String> lines = new ArrayList<>();

    @Override
    public boolean add(String line) {
      return lines.add(line);
    }

    @Override
    public String get(int index) {
      return lines.get(index);
    }

    @Override
    public int size() {
      return lines.size();
    }

    long countHolding() {
      return parallelStream().filter(line -> !line.isEmpty()).count();
    }
  }

  /**
   * Other threads of the stream would call {@code get} and wait for the lock, while the thread that
   * holds the lock waits for them.
   */
  @Test
  void parallelStreamUnderTheLockStaysWithItsThread() throws Exception {
    var lines = new GuardedIterationTest_Lines();
    for (int i = 0; i < 20_000; i++) {
      lines.add("line " + i);
    }
    FutureTask<Long> counts =
        new FutureTask<>(() -> lines.parallelStream().count() + lines.countHolding());
    Thread other = new Thread(counts);
    other.setDaemon(true);
    other.start();
    assertThat(counts.get(60, TimeUnit.SECONDS)).isEqualTo(40_000);
  }

  /** Methods that a collection inherits remove elements through its iterator. */
  @Test
  void inheritedMethodsRemoveUnderTheLock() {
    var bag = new GuardedIterationTest_Bag();
    assertThat(bag.remove("a")).isTrue();
    assertThat(bag.removeIf("b"::equals)).isTrue();
    assertThat(bag).containsExactly("c");
    assertThatThrownBy(
            () -> {
              Iterator<String> outside = bag.iterator();
              outside.next();
              outside.remove();
            })
        .isInstanceOf(UnsupportedOperationException.class);
    bag.clear();
    assertThat(bag.isEmpty()).isTrue();
  }

  @Test
  void neverSeesHalfOfWrite() {
    var journal = new GuardedIterationTest_Journal();
    List<String> seen = new ArrayList<>();
    Rival reader = new Rival(() -> journal.forEach(seen::add));
    journal.addPair("c", reader);
    reader.join();
    assertThat(reader.waited()).isTrue();
    assertThat(seen).containsExactly("a", "b", "c", "c");
  }

  @Test
  void crowdReadsAndWrites() throws InterruptedException {
    var journal = new GuardedIterationTest_Journal();
    Crowd.run(
        4,
        index -> {
          for (int i = 0; i < 300; i++) {
            if (index % 2 == 0) {
              journal.addPair("c", () -> {});
            } else {
              assertThat(journal.stream().filter("c"::equals).count() % 2).isZero();
            }
          }
        });
    assertThat(journal.size()).isEqualTo(2 + 2 * 300 * 2);
  }

  @Test
  void removeIsUnsupported() {
    Iterator<String> lines = new GuardedIterationTest_Journal().iterator();
    lines.next();
    assertThatThrownBy(lines::remove).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void everyWayTakesTheLock() {
    var journal = new GuardedIterationTest_Journal();
    List<Runnable> ways =
        List.of(
            journal::iterator,
            journal::spliterator,
            journal::stream,
            () -> journal.forEach(line -> {}),
            journal::size,
            journal::isEmpty);
    for (Runnable way : ways) {
      Rival reader = new Rival(way);
      journal.hold(reader);
      reader.join();
      assertThat(reader.waited()).isTrue();
    }
  }

  @Test
  void entriesAreImmutableAndValuesCopied() {
    var agenda = new GuardedIterationTest_Agenda();
    Map.Entry<String, Date> entry = agenda.iterator().next();
    assertThatThrownBy(() -> entry.setValue(new Date(2)))
        .isInstanceOf(UnsupportedOperationException.class);
    entry.getValue().setTime(9);
    assertThat(agenda.iterator().next().getValue()).isEqualTo(new Date(1));
  }

  @Test
  void primitivesAreWalkedAsSuch() {
    var samples = new GuardedIterationTest_Samples();
    var iterator = samples.iterator();
    samples.add(3);
    assertThat(iterator.nextLong() + iterator.nextLong()).isEqualTo(3);
    assertThat(iterator.hasNext()).isFalse();
    assertThat(samples.stream().sum()).isEqualTo(6);
  }

  @Test
  void nullHasNoElements() {
    var nothing = new GuardedIterationTest_Nothing();
    assertThat(nothing.size()).isZero();
    assertThat(nothing.isEmpty()).isTrue();
    assertThat(nothing.iterator().hasNext()).isFalse();
  }
}
