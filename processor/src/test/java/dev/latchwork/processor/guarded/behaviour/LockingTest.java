package dev.latchwork.processor.guarded.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchwork.Guarded;
import dev.latchwork.Read;
import dev.latchwork.Unguarded;
import dev.latchwork.processor.testing.Crowd;
import dev.latchwork.processor.testing.Rival;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/** Methods exclude each other, and optimistic readers never see half of a write. */
class LockingTest {

  @Guarded(by = "lock")
  static class Shared {
    final ReentrantLock lock;
    int count;

    Shared(ReentrantLock lock) {
      this.lock = lock;
    }
  }

  @Guarded
  static class Unshared {
    int count;
  }

  @Guarded
  static class Purse {
    long left = 100;
    long right;

    void add(long amount, Runnable meanwhile) {
      long seen = left;
      meanwhile.run();
      left = seen + amount;
    }

    void move(long amount, Runnable meanwhile) {
      left -= amount;
      meanwhile.run();
      right += amount;
    }

    /** Makes the first half of its change by calling another writing method. */
    void moveNested(long amount, Runnable meanwhile) {
      addLeft(-amount);
      meanwhile.run();
      right += amount;
    }

    void addLeft(long amount) {
      left += amount;
    }

    void both(long value) {
      left = value;
      right = value;
    }

    void fail(Exception failure) throws Exception {
      left = -1;
      throw failure;
    }

    void interruptible(Runnable action) throws InterruptedException {
      action.run();
    }

    void plain(Runnable action) {
      action.run();
    }

    @Read
    long sum(Runnable meanwhile) {
      long seen = left;
      meanwhile.run();
      return seen + right;
    }

    @Unguarded
    void unguarded(Runnable action) {
      action.run();
    }
  }

  /**
   * A naive handwritten version: it is incremented at the beginning and at the end of every method,
   * even of a nested one.
   */
  @SuppressWarnings("LW161")
  static final class NaivePurse extends Purse {
    private final ReentrantLock lock = new ReentrantLock();
    private volatile long version;

    private void change(Runnable body) {
      lock.lock();
      version++;
      try {
        body.run();
      } finally {
        version++;
        lock.unlock();
      }
    }

    @Override
    void moveNested(long amount, Runnable meanwhile) {
      change(() -> super.moveNested(amount, meanwhile));
    }

    @Override
    void addLeft(long amount) {
      change(() -> super.addLeft(amount));
    }

    long getLeft() {
      long seen = version;
      long value = left;
      if ((seen & 1) == 0 && version == seen) {
        return value;
      }
      lock.lock();
      try {
        return left;
      } finally {
        lock.unlock();
      }
    }
  }

  private static final Runnable NOTHING = () -> {};

  @Test
  void getterWaitsForWhoeverHoldsTheLockOfTheClass() {
    ReentrantLock shared = new ReentrantLock();
    var counter = new GuardedLockingTest_Shared(shared);
    AtomicLong seen = new AtomicLong();
    Rival reader = new Rival(() -> seen.set(counter.getCount()));
    shared.lock();
    try {
      counter.setCount(-1);
      reader.run();
      counter.setCount(5);
    } finally {
      shared.unlock();
    }
    reader.join();
    assertThat(reader.waited()).isTrue();
    assertThat(seen).hasValue(5);
  }

  /** The twin has a lock of its own, and does not notice that the shared lock is held. */
  @Test
  void twinWithLockOfItsOwnReadsInTheMiddle() {
    ReentrantLock shared = new ReentrantLock();
    var counter = new GuardedLockingTest_Unshared();
    AtomicLong seen = new AtomicLong();
    Rival reader = new Rival(() -> seen.set(counter.getCount()));
    shared.lock();
    try {
      counter.setCount(-1);
      reader.run();
      counter.setCount(5);
    } finally {
      shared.unlock();
    }
    reader.join();
    assertThat(seen).hasValue(-1);
  }

  @Test
  void noUpdateIsLost() {
    var purse = new GuardedLockingTest_Purse();
    Rival rival = new Rival(() -> purse.add(1, NOTHING));
    purse.add(1, rival);
    rival.join();
    assertThat(rival.waited()).isTrue();
    assertThat(purse.getLeft()).isEqualTo(102);
  }

  @Test
  @SuppressWarnings({"LW160", "LW162"})
  void twinLosesUpdate() {
    Purse purse = new Purse();
    Rival rival = new Rival(() -> purse.add(1, NOTHING));
    purse.add(1, rival);
    rival.join();
    assertThat(purse.left).isEqualTo(101);
  }

  @Test
  void noUpdateIsLostByCrowd() throws InterruptedException {
    var purse = new GuardedLockingTest_Purse();
    Crowd.run(
        4,
        index -> {
          for (int i = 0; i < 10_000; i++) {
            if (index % 2 == 0) {
              purse.addLeft(1);
            } else {
              purse.updateLeft(left -> left + 1);
            }
          }
        });
    assertThat(purse.getLeft()).isEqualTo(100 + 4 * 10_000);
  }

  @Test
  void updateIsAtomic() {
    var purse = new GuardedLockingTest_Purse();
    Rival rival = new Rival(() -> purse.updateLeft(left -> left + 1));
    long updated =
        purse.updateLeft(
            left -> {
              rival.run();
              return left + 1;
            });
    rival.join();
    assertThat(updated).isEqualTo(101);
    assertThat(purse.getLeft()).isEqualTo(102);
  }

  @Test
  @SuppressWarnings("LW173")
  void twinOfGetAndSetLosesUpdate() {
    var purse = new GuardedLockingTest_Purse();
    Rival rival = new Rival(() -> purse.setLeft(purse.getLeft() + 1));
    long seen = purse.getLeft();
    rival.run();
    purse.setLeft(seen + 1);
    rival.join();
    assertThat(purse.getLeft()).isEqualTo(101);
  }

  @Test
  void getterNeverSeesHalfOfWrite() {
    var purse = new GuardedLockingTest_Purse();
    AtomicLong seen = new AtomicLong();
    Rival rival = new Rival(() -> seen.set(purse.getLeft() + purse.getRight()));
    purse.move(30, rival);
    rival.join();
    assertThat(rival.waited()).isTrue();
    assertThat(seen).hasValue(100);
  }

  @Test
  @SuppressWarnings({"LW160", "LW162"})
  void twinSeesHalfOfWrite() {
    Purse purse = new Purse();
    AtomicLong seen = new AtomicLong();
    Rival rival = new Rival(() -> seen.set(purse.left + purse.right));
    purse.move(30, rival);
    rival.join();
    assertThat(seen).hasValue(70);
  }

  @Test
  void getterNeverSeesHalfOfNestedWrite() {
    var purse = new GuardedLockingTest_Purse();
    AtomicLong seen = new AtomicLong();
    Rival rival = new Rival(() -> seen.set(purse.getLeft() + purse.getRight()));
    purse.moveNested(30, rival);
    rival.join();
    assertThat(rival.waited()).isTrue();
    assertThat(seen).hasValue(100);
  }

  @Test
  void twinThatCountsEveryEnterSeesHalfOfNestedWrite() {
    NaivePurse purse = new NaivePurse();
    AtomicLong seen = new AtomicLong();
    Rival rival = new Rival(() -> seen.set(purse.getLeft()));
    purse.moveNested(30, rival);
    rival.join();
    assertThat(seen).hasValue(70);
  }

  @Test
  void getterNeverSeesHalfOfActionUnderLock() {
    var purse = new GuardedLockingTest_Purse();
    AtomicLong seen = new AtomicLong();
    Rival rival = new Rival(() -> seen.set(purse.getLeft() + purse.getRight()));
    purse.runWithLock(
        p -> {
          p.withLock(
              q -> {
                q.addLeft(-30);
                return q;
              });
          rival.run();
          p.updateRight(right -> right + 30);
        });
    rival.join();
    assertThat(rival.waited()).isTrue();
    assertThat(seen).hasValue(100);
  }

  @Test
  void readMethodKeepsWritersOutButNotGetters() {
    var purse = new GuardedLockingTest_Purse();
    Rival writer = new Rival(() -> purse.both(0));
    Rival reader = new Rival(purse::getLeft);
    long sum =
        purse.sum(
            () -> {
              writer.run();
              reader.run();
            });
    writer.join();
    reader.join();
    assertThat(sum).isEqualTo(100);
    assertThat(writer.waited()).isTrue();
    assertThat(reader.waited()).isFalse();
  }

  @Test
  void gettersOfCrowdKeepTheOrderOfWrites() throws InterruptedException {
    var purse = new GuardedLockingTest_Purse();
    purse.both(0);
    Crowd.run(
        3,
        index -> {
          for (int i = 1; i <= 50_000; i++) {
            if (index == 0) {
              purse.both(i);
            } else {
              long left = purse.getLeft();
              assertThat(purse.getRight() >= left).isTrue();
            }
          }
        });
  }

  @Test
  void sumUnderLockIsConstantForCrowd() throws InterruptedException {
    var purse = new GuardedLockingTest_Purse();
    Crowd.run(
        3,
        index -> {
          for (int i = 0; i < 20_000; i++) {
            if (index == 0) {
              purse.move(i % 7, NOTHING);
            } else {
              assertThat(purse.withLock(p -> p.getLeft() + p.getRight()) == 100).isTrue();
            }
          }
        });
  }

  @Test
  void twinWithTwoGettersIsNotConstant() {
    var purse = new GuardedLockingTest_Purse();
    Rival rival = new Rival(() -> purse.move(30, NOTHING));
    long left = purse.getLeft();
    rival.run();
    assertThat(left + purse.getRight()).isEqualTo(130);
    rival.join();
  }

  @Test
  void exceptionReleasesLockAndEndsWrite() {
    var purse = new GuardedLockingTest_Purse();
    IOException failure = new IOException();
    assertThatThrownBy(() -> purse.fail(failure)).isSameAs(failure);
    Rival reader = new Rival(purse::getLeft);
    Rival writer = new Rival(() -> purse.addLeft(1));
    purse.unguarded(reader);
    purse.unguarded(writer);
    assertThat(reader.waited() || writer.waited()).isFalse();
    reader.join();
    writer.join();
    // If the version had stayed odd, a getter would wait for a thread that only reads.
    Rival second = new Rival(purse::getLeft);
    purse.sum(second);
    assertThat(second.waited()).isFalse();
    second.join();
  }

  @Test
  void unguardedMethodRunsWithoutLock() {
    var purse = new GuardedLockingTest_Purse();
    Rival during = new Rival(() -> purse.addLeft(1));
    purse.unguarded(during);
    assertThat(during.waited()).isFalse();
    Rival inside = new Rival(() -> purse.unguarded(NOTHING));
    purse.plain(inside);
    assertThat(inside.waited()).isFalse();
    during.join();
    inside.join();
  }

  @Test
  void waitingIsInterruptedOnlyWhereTheMethodSaysSo() {
    var purse = new GuardedLockingTest_Purse();
    AtomicBoolean ran = new AtomicBoolean();
    AtomicBoolean interrupted = new AtomicBoolean();
    Rival declared =
        new Rival(
            () -> {
              try {
                purse.interruptible(() -> ran.set(true));
              } catch (InterruptedException e) {
                interrupted.set(true);
              }
            });
    purse.plain(
        () -> {
          declared.run();
          declared.interrupt();
          declared.join();
        });
    assertThat(declared.waited()).isTrue();
    assertThat(interrupted).isTrue();
    assertThat(ran).isFalse();
  }

  @Test
  void otherwiseTheInterruptIsKept() {
    var purse = new GuardedLockingTest_Purse();
    AtomicBoolean kept = new AtomicBoolean();
    Rival plain =
        new Rival(() -> purse.plain(() -> kept.set(Thread.currentThread().isInterrupted())));
    purse.plain(
        () -> {
          plain.run();
          plain.interrupt();
        });
    plain.join();
    assertThat(plain.waited()).isTrue();
    assertThat(kept).isTrue();
  }

  @Test
  void withLockThrowsWhatTheActionThrows() {
    var purse = new GuardedLockingTest_Purse();
    IOException failure = new IOException();
    try {
      purse.runWithLock(
          p -> {
            throw failure;
          });
    } catch (IOException e) {
      assertThat(e).isSameAs(failure);
    }
    Rival next = new Rival(() -> purse.addLeft(1));
    next.run();
    assertThat(next.waited()).isFalse();
    next.join();
  }

  @Test
  void tryWithLockGivesUp() {
    var purse = new GuardedLockingTest_Purse();
    AtomicBoolean empty = new AtomicBoolean();
    Rival impatient =
        new Rival(
            () -> {
              try {
                empty.set(purse.tryWithLock(Duration.ofNanos(1), p -> 1).isEmpty());
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            });
    purse.plain(
        () -> {
          impatient.run();
          impatient.join();
        });
    assertThat(empty).isTrue();
  }

  @Test
  void tryWithLockRunsWhereTheLockIsFree() throws InterruptedException {
    var purse = new GuardedLockingTest_Purse();
    assertThat(purse.tryWithLock(Duration.ZERO, p -> p.getLeft())).hasValue(100L);
  }
}
