package dev.latchwork.processor.guarded.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchwork.Guarded;
import dev.latchwork.processor.testing.Rival;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/** Callers of the plain class can still rely on identity, {@code this} and exceptions. */
class ContractTest {

  interface Steps {
    Steps step();

    int taken();
  }

  @Guarded
  interface Stroll extends Steps {
    @Override
    Stroll step();
  }

  @Guarded
  static class Walk implements Steps {
    int taken;
    long version;
    long twice;

    @Override
    public Walk step() {
      taken++;
      return this;
    }

    @Override
    public int taken() {
      return taken;
    }

    /** The parameter has the name of a generated field. */
    void use(ReentrantLock lock, Runnable meanwhile) {
      lock.lock();
      try {
        meanwhile.run();
      } finally {
        lock.unlock();
      }
    }

    void raise(Runnable meanwhile) {
      version++;
      meanwhile.run();
      twice = 2 * version;
    }

    void interruptible() throws InterruptedException {}

    void hold(Runnable meanwhile) {
      meanwhile.run();
    }
  }

  static final class PlainSteps implements Stroll {
    private int taken;

    @Override
    public Stroll step() {
      taken++;
      return this;
    }

    @Override
    public int taken() {
      return taken;
    }
  }

  /**
   * A naive handwritten wrapper: it returns the wrapped object, and takes the lock inside the try
   * block.
   */
  static final class NaiveWalk implements Steps {
    final ReentrantLock lock = new ReentrantLock();

    @SuppressWarnings("LW160")
    private final Walk walk = new Walk();

    @Override
    public Steps step() {
      lock.lock();
      try {
        return walk.step();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public int taken() {
      return walk.taken();
    }

    void use(ReentrantLock lock, Runnable meanwhile) {
      lock.lock();
      try {
        walk.use(lock, meanwhile);
      } finally {
        lock.unlock();
      }
    }

    void interruptible() throws InterruptedException {
      try {
        lock.lockInterruptibly();
        walk.interruptible();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof NaiveWalk walk && walk.taken() == taken();
    }

    @Override
    public int hashCode() {
      return taken();
    }
  }

  @Test
  void fluentMethodReturnsTheGuardedObject() {
    var walk = new GuardedContractTest_Walk();
    assertThat(walk.step().step()).isSameAs(walk);
    assertThat(walk.taken()).isEqualTo(2);
  }

  @Test
  void fluentMethodOfWrapperReturnsTheWrapper() {
    Stroll steps = new GuardedContractTest_Stroll(new PlainSteps());
    assertThat(steps.step().step()).isSameAs(steps);
    assertThat(steps.taken()).isEqualTo(2);
  }

  @Test
  void twinHandsOutWhatIsNotGuarded() {
    NaiveWalk walk = new NaiveWalk();
    Rival rival = new Rival(walk.step()::step);
    walk.lock.lock();
    rival.run();
    assertThat(rival.waited()).isFalse();
    walk.lock.unlock();
    rival.join();
  }

  @Test
  void identityIsThatOfTheObjectWhateverItsState() {
    var walk = new GuardedContractTest_Walk();
    Set<Object> known = new HashSet<>(Set.of(walk));
    walk.step();
    assertThat(known.contains(walk)).isTrue();
    assertThat(walk).isNotEqualTo(new GuardedContractTest_Walk());
  }

  @Test
  void twinWhoseIdentityIsItsStateIsNotFoundAgain() {
    NaiveWalk walk = new NaiveWalk();
    Set<Object> known = new HashSet<>(Set.of(walk));
    walk.step();
    assertThat(known.contains(walk)).isFalse();
  }

  @Test
  void parameterNamedLockIsNotTheLock() {
    var walk = new GuardedContractTest_Walk();
    Rival rival = new Rival(walk::step);
    walk.use(new ReentrantLock(), rival);
    assertThat(rival.waited()).isTrue();
    rival.join();
  }

  @Test
  void twinLocksTheArgument() {
    NaiveWalk walk = new NaiveWalk();
    Rival rival = new Rival(walk::step);
    walk.use(new ReentrantLock(), rival);
    assertThat(rival.waited()).isFalse();
    rival.join();
  }

  /**
   * If the generated class used the class's own field as its version, {@code version++} would look
   * like the end of a write.
   */
  @Test
  void fieldNamedVersionIsNotTheVersion() {
    var walk = new GuardedContractTest_Walk();
    long[] seen = new long[2];
    Rival reader =
        new Rival(
            () -> {
              seen[0] = walk.getVersion();
              seen[1] = walk.getTwice();
            });
    walk.raise(reader);
    assertThat(reader.waited()).isTrue();
    reader.join();
    assertThat(seen).containsExactly(1, 2);
  }

  @Test
  void interruptIsWhatTheCallerSees() {
    var walk = new GuardedContractTest_Walk();
    Throwable[] seen = new Throwable[1];
    Rival waiting = new Rival(() -> seen[0] = failure(walk::interruptible));
    walk.hold(() -> interrupt(waiting));
    assertThat(seen[0]).isInstanceOf(InterruptedException.class);
  }

  @Test
  void twinThatLocksInsideTheTryHidesTheInterrupt() {
    NaiveWalk walk = new NaiveWalk();
    Throwable[] seen = new Throwable[1];
    Rival waiting = new Rival(() -> seen[0] = failure(walk::interruptible));
    walk.lock.lock();
    interrupt(waiting);
    walk.lock.unlock();
    assertThat(seen[0]).isInstanceOf(IllegalMonitorStateException.class);
  }

  private interface Call {
    void run() throws Exception;
  }

  private static Throwable failure(Call call) {
    try {
      call.run();
      return null;
    } catch (Exception e) {
      return e;
    }
  }

  private static void interrupt(Rival waiting) {
    waiting.run();
    assertThat(waiting.waited()).isTrue();
    waiting.interrupt();
    waiting.join();
  }

  @Guarded(lock = Guarded.Lock.READ_WRITE)
  static class Ledger {
    int total;

    void add(int amount) {
      total += amount;
      if (total < 0) {
        throw new ArithmeticException("overdrawn");
      }
    }
  }

  @Test
  void exceptionOfTheBodyIsTheOneTheCallerSees() {
    var ledger = new GuardedContractTest_Ledger();
    assertThatThrownBy(() -> ledger.add(-1)).isInstanceOf(ArithmeticException.class);
    Rival next = new Rival(() -> ledger.setTotal(0));
    next.run();
    assertThat(next.waited()).as("the lock is free").isFalse();
    next.join();
  }
}
