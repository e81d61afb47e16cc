package dev.latchwork.processor.guarded.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchwork.Guarded;
import dev.latchwork.When;
import dev.latchwork.processor.testing.Runner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Tests which threads are woken, and that none is forgotten. */
class SignalTest {

  /**
   * Each waiting thread tests the predicate once. After that, only the thread that puts an element
   * and the thread that is woken test it.
   */
  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "MONITOR")
  void oneElementWakesOneThread(Kind kind) throws Exception {
    Buffer buffer = kind.open(1).buffer();
    List<Runner<Integer>> takers = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      takers.add(Runner.startWaiting(buffer::take));
    }
    assertThat(buffer.tests).hasValue(5);
    buffer.add(1);
    assertThat(takers.get(0).result()).as("in the order they came").isEqualTo(1);
    assertThat(buffer.tests).as("by the putter, by the taker twice").hasValue(5 + 3);
    for (int i = 1; i < 5; i++) {
      buffer.add(i);
      assertThat(takers.get(i).result()).isEqualTo(i);
    }
  }

  /** One writer makes both predicates true. Each thread that is woken wakes the next. */
  @ParameterizedTest
  @EnumSource
  void oneWriterServesAllWaitersOfTwoPredicates(Lamp.Kind kind) throws Exception {
    Lamp lamp = kind.open();
    List<Runner<Integer>> waiters = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      boolean red = i % 2 == 0;
      waiters.add(Runner.startWaiting(() -> red ? lamp.passRed() : lamp.passBlue()));
    }
    lamp.light();
    List<Integer> order = new ArrayList<>();
    for (Runner<Integer> waiter : waiters) {
      order.add(waiter.result());
    }
    assertThat(order).doesNotHaveDuplicates().hasSize(20);
  }

  @Test
  void twinThatDoesNotPassOnServesOne() throws Exception {
    ReentrantLock lock = new ReentrantLock();
    Condition lit = lock.newCondition();
    boolean[] on = new boolean[1];
    List<Runner<Object>> waiters = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      waiters.add(
          Runner.startWaiting(
              () -> {
                lock.lock();
                try {
                  while (!on[0]) {
                    lit.await();
                  }
                  return 0;
                } finally {
                  lock.unlock();
                }
              }));
    }
    lock.lock();
    try {
      on[0] = true;
      lit.signal();
    } finally {
      lock.unlock();
    }
    waiters.get(0).result();
    assertThat(waiters.get(1).isStuck()).isTrue();
  }

  /** A thread that only waits takes nothing out of the buffer, so the signal is passed on. */
  @ParameterizedTest
  @EnumSource
  void awaitPassesSignalOn(Kind kind) throws Exception {
    Kind.Handle handle = kind.open(1);
    Runner<Boolean> first =
        Runner.startWaiting(() -> handle.awaitNotEmpty().await(Duration.ofDays(1)));
    Runner<Boolean> second =
        Runner.startWaiting(() -> handle.awaitNotEmpty().await(Duration.ofDays(1)));
    Runner<Integer> taker = Runner.startWaiting(handle.buffer()::take);
    handle.buffer().add(1);
    assertThat(taker.result()).isEqualTo(1);
    if (kind.signalsOne()) {
      assertThat(first.result()).isTrue();
      assertThat(second.result()).isTrue();
    } else {
      first.interrupt();
      second.interrupt();
    }
  }

  /**
   * The waiting thread is signalled in time, but gets the lock only after its timeout. It takes the
   * element all the same, since otherwise the signal would be lost.
   */
  @ParameterizedTest
  @EnumSource(names = {"BY", "BY_READ_WRITE"})
  void waiterThatTimesOutSwallowsNoSignal(Kind kind) throws Exception {
    Kind.Handle handle = kind.open(1);
    Duration patience = Duration.ofMillis(500);
    Runner<Optional<Integer>> timed = Runner.startWaiting(() -> handle.tryTake().take(patience));
    Runner<Integer> other = Runner.startWaiting(handle.buffer()::take);
    handle
        .locked()
        .run(
            () -> {
              handle.buffer().add(1); // signals
              Thread.sleep(patience.toMillis() + 300);
              return 0;
            });
    assertThat(timed.result()).hasValue(1);
    handle.buffer().add(2);
    assertThat(other.result()).isEqualTo(2);
  }

  @Test
  void twinThatDoesNotTestAfterTimeoutSwallowsSignal() throws Exception {
    ReentrantLock lock = new ReentrantLock();
    Condition notEmpty = lock.newCondition();
    List<Integer> items = new ArrayList<>();
    long patience = 500;
    Runner<Optional<Integer>> timed =
        Runner.startWaiting(
            () -> {
              lock.lock();
              try {
                long left = Duration.ofMillis(patience).toNanos();
                while (items.isEmpty()) {
                  left = notEmpty.awaitNanos(left);
                  if (left <= 0) {
                    return Optional.empty();
                  }
                }
                return Optional.of(items.remove(0));
              } finally {
                lock.unlock();
              }
            });
    Runner<Integer> other =
        Runner.startWaiting(
            () -> {
              lock.lock();
              try {
                while (items.isEmpty()) {
                  notEmpty.await();
                }
                return items.remove(0);
              } finally {
                lock.unlock();
              }
            });
    lock.lock();
    try {
      items.add(1);
      notEmpty.signal();
      Thread.sleep(patience + 300);
    } finally {
      lock.unlock();
    }
    assertThat(timed.result()).isEmpty();
    assertThat(other.isStuck()).as("though there is an element").isTrue();
  }

  /** A waiting thread has released the lock, which is a lock of the class itself here. */
  @Test
  void gettersReadWhileOthersWait() throws Exception {
    var buffer = new GuardedBuffers_By(1);
    buffer.put(1);
    Runner<Object> putter =
        Runner.startWaiting(
            () -> {
              buffer.put(2);
              return 0;
            });
    assertThat(Runner.start(buffer::getPuts).result()).isEqualTo(1);
    buffer.take();
    putter.result();
  }

  /** While a writer is running, the version is odd, and the getter has to wait for the lock. */
  @Test
  void twinWithWriterInsideHoldsGetterUp() throws Exception {
    var buffer = new GuardedBuffers_By(1);
    Runner<Integer> getter =
        buffer.withLock(
            b -> {
              Runner<Integer> started = Runner.start(buffer::getPuts);
              assertThat(started.isStuck()).isTrue();
              return started;
            });
    assertThat(getter.result()).isZero();
  }

  /** Its predicates call methods that count as writers, and that therefore signal when they end. */
  @Guarded
  static class Talkative {
    private int value;

    int value() {
      return value;
    }

    void set(int value) {
      this.value = value;
    }

    boolean isSet() {
      return value() > 0;
    }

    boolean isNegative() {
      return value() < 0;
    }

    @When("isSet")
    int take() throws InterruptedException {
      return value;
    }

    @When("isNegative")
    int takeNegative() throws InterruptedException {
      return value;
    }
  }

  @Test
  void predicateMayCallMethodsThatSignal() throws Exception {
    var talkative = new GuardedSignalTest_Talkative();
    List<Runner<Integer>> positive = new ArrayList<>();
    List<Runner<Integer>> negative = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      positive.add(Runner.startWaiting(talkative::take));
      negative.add(Runner.startWaiting(talkative::takeNegative));
    }
    talkative.set(1);
    for (Runner<Integer> waiter : positive) {
      assertThat(waiter.result()).isEqualTo(1);
    }
    talkative.set(-1);
    for (Runner<Integer> waiter : negative) {
      assertThat(waiter.result()).isEqualTo(-1);
    }
  }

  /** Has a writer that waits, in the middle of its work, on a condition of the class itself. */
  @Guarded(by = "lock")
  static class Mixed {
    final ReentrantLock lock = new ReentrantLock();
    private final Condition freed = lock.newCondition();
    private boolean free;
    private int value;

    boolean isSet() {
      return value > 0;
    }

    void awaitFree() throws InterruptedException {
      while (!free) {
        freed.await();
      }
    }

    @When("isSet")
    int take() throws InterruptedException {
      free = true;
      freed.signalAll();
      return value;
    }

    void set(int newValue) {
      value = newValue;
    }
  }

  @Test
  void writerThatWaitsInsideDoesNotHoldSignalsBack() throws Exception {
    var mixed = new GuardedSignalTest_Mixed();
    Runner<Object> inside =
        Runner.startWaiting(
            () -> {
              mixed.awaitFree();
              return 0;
            });
    Runner<Integer> taker = Runner.startWaiting(mixed::take);
    mixed.set(3);
    assertThat(taker.result()).isEqualTo(3);
    inside.result();
  }

  /** Its constructor fills the object. No other thread could make room meanwhile. */
  abstract static class Filled {
    Filled(int count) throws InterruptedException {
      for (int i = 0; i < count; i++) {
        put(i);
      }
    }

    abstract void put(int item) throws InterruptedException;
  }

  @Guarded
  static class Small extends Filled {
    private int size;

    Small(int count) throws InterruptedException {
      super(count);
    }

    boolean notFull() {
      return size < 2;
    }

    @Override
    @When("notFull")
    void put(int item) throws InterruptedException {
      size++;
    }
  }

  @Test
  void constructorCannotWait() throws Exception {
    new GuardedSignalTest_Small(2);
    assertThatThrownBy(() -> new GuardedSignalTest_Small(3))
        .isInstanceOf(IllegalStateException.class);
  }

  /** Its lock exists before its constructor ends, but its generated conditions do not. */
  @Guarded(by = "lock")
  @SuppressWarnings("LW169")
  static class SmallByItsLock {
    final ReentrantLock lock = new ReentrantLock();
    private int size;

    SmallByItsLock(int count) throws InterruptedException {
      clear();
      for (int i = 0; i < count; i++) {
        put(i);
      }
    }

    void clear() {
      size = 0;
    }

    boolean notFull() {
      return size < 2;
    }

    @When("notFull")
    void put(int item) throws InterruptedException {
      size++;
    }
  }

  @Test
  void constructorMayWriteUnderLockOfTheClassAndCannotWait() throws Exception {
    var full = new GuardedSignalTest_SmallByItsLock(2);
    assertThat(full.tryPut(1, Duration.ZERO)).isFalse();
    full.clear();
    assertThat(full.tryPut(1, Duration.ZERO)).isTrue();
    assertThatThrownBy(() -> new GuardedSignalTest_SmallByItsLock(3))
        .isInstanceOf(IllegalStateException.class);
  }

  @Guarded(lock = Guarded.Lock.MONITOR)
  static class SmallMonitor extends Filled {
    private int size;

    SmallMonitor(int count) throws InterruptedException {
      super(count);
    }

    boolean notFull() {
      return size < 2;
    }

    @Override
    @When("notFull")
    void put(int item) throws InterruptedException {
      size++;
    }
  }

  /** A monitor exists from the start, so the constructor would be able to wait, but for ever. */
  @Test
  @Timeout(60)
  void constructorCannotWaitForItsMonitorEither() throws Exception {
    new GuardedSignalTest_SmallMonitor(2).tryPut(1, Duration.ZERO);
    assertThatThrownBy(() -> new GuardedSignalTest_SmallMonitor(3))
        .isInstanceOf(IllegalStateException.class);
  }

  /** The naive handwritten class. No other thread can wake a thread that waits in a constructor. */
  static final class NaiveMonitor extends Filled {
    private int size;

    NaiveMonitor(int count) throws InterruptedException {
      super(count);
    }

    @Override
    synchronized void put(int item) throws InterruptedException {
      while (size >= 2) {
        wait();
      }
      size++;
    }
  }

  @Test
  void twinWaitsInItsConstructor() throws Exception {
    Runner<NaiveMonitor> made = Runner.startWaiting(() -> new NaiveMonitor(3));
    assertThat(made.isStuck()).isTrue();
    made.interrupt();
  }

  /** A gate that closes behind each thread. Every way to open it has to wake a waiting thread. */
  @Guarded
  static class Gate {
    boolean open;

    boolean isOpen() {
      return open;
    }

    @When("isOpen")
    boolean pass() throws InterruptedException {
      open = false;
      return true;
    }
  }

  enum Opener {
    SETTER {
      @Override
      void open(GuardedSignalTest_Gate gate) {
        gate.setOpen(true);
      }
    },
    UPDATER {
      @Override
      void open(GuardedSignalTest_Gate gate) {
        gate.updateOpen(open -> !open);
      }
    },
    ACTION {
      @Override
      void open(GuardedSignalTest_Gate gate) {
        gate.runWithLock(g -> g.setOpen(true));
      }
    },
    TIMED_ACTION {
      @Override
      void open(GuardedSignalTest_Gate gate) throws InterruptedException {
        gate.tryWithLock(
            Duration.ofDays(1),
            g -> {
              g.setOpen(true);
              return 0;
            });
      }
    };

    abstract void open(GuardedSignalTest_Gate gate) throws InterruptedException;
  }

  @ParameterizedTest
  @EnumSource
  void everyWriterWakes(Opener opener) throws Exception {
    var gate = new GuardedSignalTest_Gate();
    Runner<Boolean> first = Runner.startWaiting(gate::pass);
    Runner<Boolean> second = Runner.startWaiting(gate::pass);
    opener.open(gate);
    first.result();
    assertThat(second.isStuck()).as("the gate is closed again").isTrue();
    opener.open(gate);
    second.result();
  }
}
