package locks;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Locks that methods take, and give back, for whoever calls them. */
class Helpers {
  private static final ReentrantLock ALL = new ReentrantLock();

  private final ReentrantLock lock = new ReentrantLock();
  private final ReentrantReadWriteLock shared = new ReentrantReadWriteLock();
  private final Condition changed = lock.newCondition();

  @GuardedBy("ALL")
  private static int everyones;

  @GuardedBy("lock")
  private int count;

  @GuardedBy("shared")
  private int total;

  void accepted(Helpers other) throws InterruptedException {
    enter();
    count++;
    await(5);
    count++;
    leave();
    lock(shared);
    total++;
    shared.writeLock().unlock();
    other.enter();
    other.count++;
    other.leave();
  }

  void acceptedTry() {
    if (isEntered()) {
      count++;
      leave();
    }
    if (isBusy()) {
      return;
    }
    count++;
    leave();
  }

  void acceptedResource() {
    try (Entered entered = entered()) {
      count++;
    }
  }

  void acceptedOfAll() {
    enterAll();
    everyones++;
    countAll();
    leaveAll();
  }

  void acceptedAgain() {
    enter();
    bump();
    count++;
    leaveAndNote();
  }

  void acceptedWhereItMayBeGivenBack(boolean done) {
    enter();
    leaveIf(done);
    count++;
    leave();
  }

  int acceptedReading() {
    shared.readLock().lock();
    try {
      return total;
    } finally {
      shared.readLock().unlock();
    }
  }

  void refusedBefore() {
    count++; // refused
    enter();
    leave();
  }

  void refusedAfter() {
    enter();
    leave();
    count++; // refused
  }

  void refusedOfOther(Helpers other) {
    other.enter();
    count++; // refused
    other.leave();
  }

  void refusedUntested() {
    isEntered();
    count++; // refused
  }

  void refusedWhereItFailed() {
    if (!isEntered()) {
      count++; // refused
    }
  }

  void refusedAfterResource() {
    try (Entered entered = entered()) {
      count++;
    }
    count++; // refused
  }

  void refusedWhereItMayBeTaken(boolean often) {
    perhaps(often);
    count++; // refused
  }

  void refusedOfAll() {
    enterAll();
    leaveAll();
    everyones++; // refused
  }

  void refusedAfterNote() {
    enter();
    leaveAndNote();
    count++; // refused
  }

  void refusedHandOver() {
    enter();
    handOver();
    total++;
    count++; // refused
    shared.writeLock().unlock();
  }

  void refusedReader() {
    shared.readLock().lock();
    again(3);
    total++; // refused
    shared.readLock().unlock();
  }

  private void enter() {
    lock.lock();
  }

  private void leave() {
    changed.signalAll();
    lock.unlock();
  }

  private static void lock(ReentrantReadWriteLock lock) {
    lock.writeLock().lock();
  }

  private static void enterAll() {
    ALL.lock();
  }

  private static void leaveAll() {
    ALL.unlock();
  }

  /** All that call it hold the lock. */
  private static void countAll() {
    everyones++;
  }

  /** Taken once more and given back once. */
  private void bump() {
    lock.lock();
    try {
      count++;
    } finally {
      lock.unlock();
    }
  }

  private void leaveAndNote() {
    synchronized (changed) {
      changed.signal();
    }
    lock.unlock();
  }

  private void leaveIf(boolean done) {
    if (done) {
      lock.unlock();
    }
  }

  private void handOver() {
    shared.writeLock().lock();
    lock.unlock();
  }

  /** Given back and taken again. */
  private void await(int times) throws InterruptedException {
    for (int i = 0; i < times; i++) {
      changed.await();
    }
  }

  private boolean isEntered() {
    return lock.tryLock();
  }

  private boolean isBusy() {
    return !isEntered();
  }

  private void perhaps(boolean often) {
    if (often) {
      lock.lock();
    }
  }

  /** One that calls itself. */
  private void again(int times) {
    if (times > 0) {
      again(times - 1);
    }
  }

  private interface Entered extends AutoCloseable {
    @Override
    void close();
  }

  private Entered entered() {
    enter();
    return this::leave;
  }
}
