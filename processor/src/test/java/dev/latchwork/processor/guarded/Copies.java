package dev.latchwork.processor.guarded;

import dev.latchwork.Copy;
import dev.latchwork.DeepCopy;
import dev.latchwork.Guarded;
import dev.latchwork.When;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Guarded types that the tests copy. */
final class Copies {
  private Copies() {}

  /** Consistent if both counts and the size of the list are equal. */
  @Guarded
  @DeepCopy
  abstract static class Pair {
    final ExecutorService pool;
    final List<int[]> steps = new ArrayList<>();
    int left;
    int right;
    Runnable between = () -> {};

    Pair(ExecutorService pool) {
      this.pool = pool;
    }

    abstract Pair deepCopy();

    void step() {
      left++;
      between.run();
      steps.add(new int[] {left});
      right++;
    }

    boolean isConsistent() {
      return left == right && steps.size() == left;
    }
  }

  /** The twin, which has no lock. */
  @SuppressWarnings({"LW161", "LW162"})
  static final class PlainPair extends Pair {
    PlainPair() {
      super(null);
    }

    @Override
    Pair deepCopy() {
      PlainPair copy = new PlainPair();
      copy.left = left;
      copy.right = right;
      steps.forEach(s -> copy.steps.add(s.clone()));
      return copy;
    }
  }

  @Guarded(lock = Guarded.Lock.READ_WRITE, fair = true)
  @DeepCopy
  static class Person {
    final String name;
    final List<Person> friends = new ArrayList<>();
    final Map<String, Person> byName = new HashMap<>();
    final Set<Person> family = new HashSet<>();
    Person partner;
    Person[] row = {};
    List<Person> first;
    List<Person> second;
    private int age;

    @Copy(Copy.Policy.SHARE)
    Person employer;

    Person(String name) {
      this.name = name;
    }

    int getAge() {
      return age;
    }

    void setAge(int age) {
      this.age = age;
    }
  }

  /** Is not guarded itself. */
  @DeepCopy
  static final class Couple {
    Person one;
    Person other;
    List<Person> both;
    Crowd before;
    Map.Entry<String, Badge> best;
    Crowd after;
  }

  /** Runs a function whenever it is hashed, which takes its lock. */
  @Guarded
  @DeepCopy
  static class Badge implements Comparable<Badge> {
    int number;
    Runnable whenHashed = () -> {};

    @Override
    public boolean equals(Object other) {
      return other instanceof Badge badge && badge.number == number;
    }

    @Override
    public int hashCode() {
      whenHashed.run();
      return number;
    }

    @Override
    public int compareTo(Badge other) {
      return Integer.compare(number, other.number);
    }
  }

  @Guarded
  @DeepCopy
  static class Crowd {
    final Set<Badge> badges = new HashSet<>();
    Map<Badge, Set<Badge>> friends = new HashMap<>();
    SortedMap<Badge, String> ranks = new TreeMap<>();
    Set<List<Badge>> teams = Set.of();
    AtomicReference<Badge> chair = new AtomicReference<>();
    Map.Entry<String, Badge> best;
    AtomicReferenceArray<Badge> bench = new AtomicReferenceArray<>(2);
  }

  @Guarded
  @DeepCopy
  static class Ledger implements Serializable {
    private static final long serialVersionUID = 1;

    int left;
    int right;
    Ledger partner;
    transient Runnable between;

    void step() {
      left++;
      if (between != null) {
        between.run();
      }
      right++;
    }

    void takeFrom(Ledger other) {
      left += other.left;
      right += other.right;
    }
  }

  @Guarded
  @DeepCopy
  static class Slot implements Serializable {
    private static final long serialVersionUID = 1;

    String content;

    boolean isFull() {
      return content != null;
    }

    void put(String content) {
      this.content = content;
    }

    @When("isFull")
    String take() throws InterruptedException {
      String taken = content;
      content = null;
      return taken;
    }
  }

  /** The twin: guarded, but serialized field by field. */
  @Guarded
  @SuppressWarnings("LW106")
  static class OpenLedger implements Serializable {
    private static final long serialVersionUID = 1;

    int left;
    int right;
    transient Runnable between;

    void step() {
      left++;
      between.run();
      right++;
    }
  }
}
