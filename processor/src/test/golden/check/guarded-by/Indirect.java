package locks;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** Methods that take and release locks for their callers, with names that say nothing about locks. */
class Indirect {
  private final ReentrantLock lock = new ReentrantLock();
  private final ReentrantReadWriteLock shared = new ReentrantReadWriteLock();
  private final Semaphore permit = new Semaphore(1);
  private final StampedLock stamped = new StampedLock();
  private final Remote remote = new Remote();
  private long stamp;

  @GuardedBy("lock")
  private int count;

  @GuardedBy("shared")
  private int total;

  @GuardedBy("permit")
  private int used;

  @GuardedBy("stamped")
  private int marks;

  @GuardedBy("this")
  private int own;

  @GuardedBy("remote.lock")
  private int far;

  void accepted() {
    begin();
    count++;
    end();
    obtain();
    used++;
    giveUp();
    mark();
    marks++;
    unmark();
    beginFar();
    far++;
    endFar();
  }

  void acceptedTests() {
    test();
    count++;
    testTimes();
    total++;
    testOwn();
    own++;
  }

  void refusedAfterEnd() {
    begin();
    end();
    count++; // refused
    obtain();
    giveUp();
    used++; // refused
    mark();
    unmark();
    marks++; // refused
    beginFar();
    endFar();
    far++; // refused
  }

  void refusedUntested() {
    count();
    count++; // refused
    total++; // refused
    own++; // refused
  }

  private int count() {
    return more(1);
  }

  private static int more(int number) {
    return number == 0 ? 0 : more(number - 1);
  }

  private void begin() {
    start();
  }

  /** Calls the method that calls it. */
  private void start() {
    if (more(3) > 0) {
      begin();
    }
    lock.lock();
  }

  private void end() {
    stop();
  }

  private void stop() {
    lock.unlock();
  }

  private void obtain() {
    permit.acquireUninterruptibly();
  }

  private void giveUp() {
    permit.release();
  }

  private void mark() {
    stamp = stamped.writeLock();
  }

  private void unmark() {
    stamped.unlockWrite(stamp);
  }

  private void beginFar() {
    remote.begin();
  }

  private void endFar() {
    remote.end();
  }

  private void test() {
    if (!lock.isHeldByCurrentThread()) {
      throw new IllegalStateException();
    }
  }

  private void testTimes() {
    if (shared.getWriteHoldCount() == 0) {
      throw new IllegalStateException();
    }
  }

  private void testOwn() {
    if (!Thread.holdsLock(this)) {
      throw new IllegalStateException();
    }
  }
}
