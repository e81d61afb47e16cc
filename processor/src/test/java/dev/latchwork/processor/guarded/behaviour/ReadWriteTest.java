package dev.latchwork.processor.guarded.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchwork.Guarded;
import dev.latchwork.Read;
import dev.latchwork.processor.testing.Rival;
import java.time.Duration;
import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.Vector;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.junit.jupiter.api.Test;

/** Under a read-write lock, methods that only read never need the write lock on the way. */
class ReadWriteTest {

  @Guarded(lock = Guarded.Lock.READ_WRITE)
  @SuppressWarnings({"LW106", "serial"})
  static class Hashed extends HashMap<String, String> {}

  @Guarded(lock = Guarded.Lock.READ_WRITE)
  @SuppressWarnings({"LW106", "serial"})
  static class Linked extends LinkedHashMap<String, String> {
    Linked() {
      super(16, 0.75f, true);
    }
  }

  @Guarded(lock = Guarded.Lock.READ_WRITE)
  @SuppressWarnings({"LW106", "serial"})
  static class Sorted extends TreeMap<String, String> {}

  @Guarded(lock = Guarded.Lock.READ_WRITE)
  @SuppressWarnings({"LW106", "serial"})
  static class Queued extends ArrayDeque<String> {}

  @Guarded(lock = Guarded.Lock.READ_WRITE)
  @SuppressWarnings({"LW106", "serial"})
  static class Listed extends LinkedList<String> {}

  @Guarded(lock = Guarded.Lock.READ_WRITE)
  @SuppressWarnings({"LW106", "serial"})
  static class Old extends Vector<String> {}

  @Guarded(lock = Guarded.Lock.READ_WRITE)
  @SuppressWarnings({"LW106", "serial"})
  static class Unique extends HashSet<String> {}

  @Guarded(lock = Guarded.Lock.READ_WRITE)
  static class Names extends AbstractList<String> {
    final List<String> names = new ArrayList<>();

    @Override
    public boolean add(String name) {
      return names.add(name);
    }

    @Override
    public String get(int index) {
      return names.get(index);
    }

    @Override
    public int size() {
      return names.size();
    }
  }

  @Guarded(lock = Guarded.Lock.READ_WRITE)
  static class Counter implements Comparable<Counter> {
    int count;

    int count() {
      return count;
    }

    private int twice() {
      return 2 * count();
    }

    @Override
    public String toString() {
      return "Counter " + twice();
    }

    @Override
    public int hashCode() {
      return count();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Counter c && c.count() == count();
    }

    @Override
    public int compareTo(Counter other) {
      return Integer.compare(count(), other.count());
    }
  }

  @Guarded(lock = Guarded.Lock.READ_WRITE)
  static class Plain {
    String name = "a";
    private Runnable meanwhile = () -> {};

    void meanwhile(Runnable runnable) {
      meanwhile = runnable;
    }

    @Override
    public String toString() {
      return "Plain " + name.hashCode();
    }

    @Override
    public boolean equals(Object other) {
      return this == other || other instanceof Plain p && p.name.equals(name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }

    @Read
    void read() {
      meanwhile.run();
    }
  }

  @Test
  void mapsAreReadByEveryone() {
    for (Map<String, String> map :
        List.<Map<String, String>>of(
            new GuardedReadWriteTest_Hashed(),
            new GuardedReadWriteTest_Linked(),
            new GuardedReadWriteTest_Sorted())) {
      map.put("k", "v");
      assertThat(map).hasToString("{k=v}").hasSameHashCodeAs(Map.of("k", "v"));
      assertThat(map.equals(Map.of("k", "v"))).isTrue();
      assertThat(map.getOrDefault("x", "d")).isEqualTo("d");
      assertThat(map.keySet()).containsExactly("k");
      assertThat(map.values()).containsExactly("v");
      assertThat(map.entrySet()).containsExactly(Map.entry("k", "v"));
    }
    NavigableMap<String, String> sorted = new GuardedReadWriteTest_Sorted();
    sorted.put("k", "v");
    assertThat(sorted.headMap("z")).hasSize(1);
    assertThat(sorted.descendingMap()).hasSize(1);
  }

  @Test
  void twoMapsThatAreGuardedAreCompared() {
    var first = new GuardedReadWriteTest_Linked();
    var second = new GuardedReadWriteTest_Linked();
    first.put("k", "v");
    second.put("k", "v");
    assertThat(first.equals(second)).isTrue();
  }

  @Test
  void collectionsAreReadByEveryone() {
    for (Collection<String> all :
        List.<Collection<String>>of(
            new GuardedReadWriteTest_Queued(),
            new GuardedReadWriteTest_Listed(),
            new GuardedReadWriteTest_Old(),
            new GuardedReadWriteTest_Unique(),
            new GuardedReadWriteTest_Names())) {
      all.add("a");
      assertThat(all).hasToString("[a]");
      assertThat(all.hashCode()).isEqualTo(all.hashCode());
      assertThat(all.equals(Set.of("a")) || all.equals(List.of("a")) || all instanceof ArrayDeque)
          .isTrue();
      assertThat(all.iterator().next()).isEqualTo("a");
      assertThat(all.stream()).containsExactly("a");
      assertThat(all.spliterator().getExactSizeIfKnown()).isEqualTo(1);
      if (all instanceof List<String> list) {
        assertThat(list.subList(0, 1)).containsExactly("a");
        assertThat(list.listIterator(1).previous()).isEqualTo("a");
      }
      if (all instanceof Deque<String> deque) {
        assertThat(deque.descendingIterator().next()).isEqualTo("a");
      }
    }
  }

  @Test
  void methodThatNobodyMarkedMayBeCalledToPrintAndCompare() {
    var counter = new GuardedReadWriteTest_Counter();
    counter.setCount(2);
    assertThat(counter).hasToString("Counter 4").hasSameHashCodeAs(2);
    assertThat(counter.equals(new GuardedReadWriteTest_Counter())).isFalse();
    assertThat(counter.compareTo(new GuardedReadWriteTest_Counter())).isPositive();
  }

  /** A method that only reads fields shares the lock with readers in other threads. */
  @Test
  void printingWhatTouchesOnlyFieldsGoesOnWhileOthersRead() {
    var plain = new GuardedReadWriteTest_Plain();
    AtomicInteger printed = new AtomicInteger();
    Rival printer = new Rival(() -> printed.set(plain.toString().length() + plain.hashCode()));
    plain.meanwhile(
        () -> {
          printer.run();
          printer.join();
        });
    plain.read();
    assertThat(printer.waited()).isFalse();
    assertThat(printed.get()).isPositive();
  }

  @Guarded(lock = Guarded.Lock.READ_WRITE)
  static class Asked {
    @Read
    void look(Runnable then) {
      then.run();
    }
  }

  @Test
  void readerThatTriesToWriteIsToldAtOnce() {
    var asked = new GuardedReadWriteTest_Asked();
    assertThatThrownBy(
            () ->
                asked.look(
                    () -> {
                      try {
                        asked.tryWithLock(Duration.ofDays(1), locked -> 1);
                      } catch (InterruptedException e) {
                        throw new AssertionError(e);
                      }
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("tryWithLock writes");
  }

  @Test
  void twinThatReadsAndThenWritesWouldWaitForItself() {
    ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    lock.readLock().lock();
    assertThat(lock.writeLock().tryLock()).isFalse();
    lock.readLock().unlock();
  }
}
