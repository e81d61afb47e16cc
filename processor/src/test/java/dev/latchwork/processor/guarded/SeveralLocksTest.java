package dev.latchwork.processor.guarded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchwork.Guarded;
import dev.latchwork.Read;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.junit.jupiter.api.Test;

/** Two locks, a lock taken twice, and views that would outlive the lock. */
class SeveralLocksTest {

  @Guarded
  static class Purse {
    long cents = 1_000;

    void give(Purse to, long amount) {
      cents -= amount;
      to.cents += amount;
    }
  }

  /** Mentions its own generated class. */
  @Guarded
  static class Till {
    long cents = 1_000;

    boolean give(GuardedSeveralLocksTest_Till to, long amount) {
      cents -= amount;
      to.put(amount);
      return cents >= 0;
    }

    boolean heldWhile(GuardedSeveralLocksTest_Till other, Callable<Boolean> question)
        throws Exception {
      return question.call();
    }

    void put(long amount) {
      cents += amount;
    }
  }

  /** Its method is inherited beside an overload for another guarded class. */
  static class Counts {
    int calls;

    void count(GuardedSeveralLocksTest_Purse purse) {
      calls++;
    }
  }

  @Guarded
  static class Counter extends Counts {
    void count(GuardedSeveralLocksTest_Till till) {
      calls++;
    }
  }

  @Guarded(lock = Guarded.Lock.READ_WRITE)
  static class Register {
    int value;

    @Read
    @SuppressWarnings("LW165")
    int readAndWrite() {
      set(value + 1);
      return value;
    }

    void set(int value) {
      this.value = value;
    }
  }

  @Guarded
  @SuppressWarnings({"LW106", "serial"})
  static class Names extends ArrayList<String> {}

  @Test
  void twoThreadsGiveToEachOtherWithoutDeadlock() throws Exception {
    GuardedSeveralLocksTest_Purse a = new GuardedSeveralLocksTest_Purse();
    GuardedSeveralLocksTest_Purse b = new GuardedSeveralLocksTest_Purse();
    inTwoThreads(
        () -> {
          for (int i = 0; i < 50_000; i++) {
            a.give(b, 1);
          }
        },
        () -> {
          for (int i = 0; i < 50_000; i++) {
            b.give(a, 1);
          }
        });
    a.give(a, 5);
    assertThat(a.getCents()).isEqualTo(1_000);
    assertThat(b.getCents()).isEqualTo(1_000);
  }

  @Test
  void twoThreadsThatNameTheGuardedClassGiveToEachOtherWithoutDeadlock() throws Exception {
    GuardedSeveralLocksTest_Till a = new GuardedSeveralLocksTest_Till();
    GuardedSeveralLocksTest_Till b = new GuardedSeveralLocksTest_Till();
    inTwoThreads(
        () -> {
          for (int i = 0; i < 50_000; i++) {
            a.give(b, 1);
          }
        },
        () -> {
          for (int i = 0; i < 50_000; i++) {
            b.give(a, 1);
          }
        });
    assertThat(a.getCents()).isEqualTo(1_000);
    assertThat(b.getCents()).isEqualTo(1_000);
  }

  @Test
  void parameterOfTheGuardedClassIsLockedBeforeTheBodyRuns() throws Exception {
    GuardedSeveralLocksTest_Till a = new GuardedSeveralLocksTest_Till();
    GuardedSeveralLocksTest_Till b = new GuardedSeveralLocksTest_Till();
    assertThat(a.heldWhile(b, () -> isHeld(b))).isTrue();
    assertThat(a.heldWhile(null, () -> isHeld(b))).isFalse();
  }

  private static boolean isHeld(GuardedSeveralLocksTest_Till till) throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      return other
          .submit(() -> till.tryWithLock(java.time.Duration.ofMillis(50), t -> true).isEmpty())
          .get(60, TimeUnit.SECONDS);
    } finally {
      other.shutdownNow();
    }
  }

  @Test
  void inheritedOverloadForAnotherGuardedClassTakesTheLockToo() throws Exception {
    GuardedSeveralLocksTest_Counter counter = new GuardedSeveralLocksTest_Counter();
    GuardedSeveralLocksTest_Purse purse = new GuardedSeveralLocksTest_Purse();
    Task count =
        () -> {
          for (int i = 0; i < 50_000; i++) {
            counter.count(purse);
          }
        };
    inTwoThreads(count, count);
    int calls = counter.withLock(c -> c.calls);
    assertThat(calls).isEqualTo(100_000);
  }

  /**
   * Each thread takes the lock of its own purse first. Then both wait for the other lock, and
   * neither gets it in time.
   */
  @Test
  void twinThatLocksItsOwnFirstWouldWaitForEver() throws Exception {
    GuardedSeveralLocksTest_Purse a = new GuardedSeveralLocksTest_Purse();
    GuardedSeveralLocksTest_Purse b = new GuardedSeveralLocksTest_Purse();
    CyclicBarrier holdsOne = new CyclicBarrier(2);
    CyclicBarrier triedOther = new CyclicBarrier(2);
    List<Boolean> gotBoth = java.util.Collections.synchronizedList(new ArrayList<>());
    inTwoThreads(
        () -> gotBoth.add(nested(a, b, holdsOne, triedOther)),
        () -> gotBoth.add(nested(b, a, holdsOne, triedOther)));
    assertThat(gotBoth).containsExactly(false, false);
  }

  @SuppressWarnings("LW174")
  private static boolean nested(
      GuardedSeveralLocksTest_Purse mine,
      GuardedSeveralLocksTest_Purse other,
      CyclicBarrier holdsOne,
      CyclicBarrier triedOther)
      throws Exception {
    return mine.withLock(
        m -> {
          holdsOne.await(60, TimeUnit.SECONDS);
          boolean got = other.tryWithLock(java.time.Duration.ofMillis(50), o -> true).isPresent();
          triedOther.await(60, TimeUnit.SECONDS);
          return got;
        });
  }

  @Test
  void readerThatWritesIsToldInsteadOfWaitingForItself() {
    GuardedSeveralLocksTest_Register register = new GuardedSeveralLocksTest_Register();
    assertThatThrownBy(register::readAndWrite)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("set writes");
    register.set(5);
    assertThat(register.getValue()).isEqualTo(5);
  }

  /** A bare read-write lock never lets a reader take the write lock. */
  @Test
  void twinWithBareLockWaitsForItself() throws Exception {
    ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    lock.readLock().lock();
    try {
      assertThat(lock.writeLock().tryLock(50, TimeUnit.MILLISECONDS)).isFalse();
    } finally {
      lock.readLock().unlock();
    }
  }

  @Test
  void viewIsSnapshotOutsideTheLockAndRealInside() throws Exception {
    GuardedSeveralLocksTest_Names names = new GuardedSeveralLocksTest_Names();
    names.addAll(List.of("a", "b", "c"));
    Iterator<String> outside = names.iterator();
    List<String> part = names.subList(0, 2);
    names.clear();
    assertThat(outside).toIterable().containsExactly("a", "b", "c");
    assertThat(part).containsExactly("a", "b");
    names.add("d");
    names.runWithLock(
        held -> {
          Iterator<String> inside = held.iterator();
          inside.next();
          inside.remove();
        });
    assertThat(names).isEmpty();
    names.addAll(List.of("a", "b"));
    names.removeIf("a"::equals);
    assertThat(names).containsExactly("b");
  }

  @Test
  @SuppressWarnings("LW160")
  void twinIteratesOverWhatIsChangedMeanwhile() {
    Names names = new Names();
    names.addAll(List.of("a", "b", "c"));
    Iterator<String> iterator = names.iterator();
    iterator.next();
    names.clear();
    assertThatThrownBy(iterator::next).isInstanceOf(ConcurrentModificationException.class);
  }

  @Test
  void cloneWouldShareTheLockAndIsNotOffered() {
    assertThatThrownBy(() -> new GuardedSeveralLocksTest_Names().clone())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private interface Task {
    void run() throws Exception;
  }

  private static void inTwoThreads(Task first, Task second) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (Task task : List.of(first, second)) {
        running.add(
            threads.submit(
                () -> {
                  task.run();
                  return null;
                }));
      }
      for (Future<?> one : running) {
        one.get(120, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
