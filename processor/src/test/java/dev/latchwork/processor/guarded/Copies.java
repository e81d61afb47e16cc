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
import java.util.concurrent.ExecutorService;

/** Guarded types that the tests copy. */
final class Copies {
  private Copies() {}

  /** Consistent while both counts and the size of the list are the same. */
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

  /** The twin: the class as it is written, without a lock. */
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

  /** Not guarded itself. */
  @DeepCopy
  static final class Couple {
    Person one;
    Person other;
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

  /** The twin: guarded, but written field by field. */
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
