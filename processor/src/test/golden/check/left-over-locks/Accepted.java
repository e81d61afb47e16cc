package books;

import dev.latchwork.Guarded;
import dev.latchwork.Read;
import dev.latchwork.Unguarded;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Locks that are for something else than the lock of the object. */
class Accepted {
  private final ReentrantLock notGuarded = new ReentrantLock();

  void inAnOrdinaryClass() {
    notGuarded.lock();
    notGuarded.unlock();
  }

  @Guarded(by = "lock")
  static class Named {
    private final ReentrantLock lock = new ReentrantLock();
    int n;

    void add() {
      lock.lock();
      try {
        n++;
      } finally {
        lock.unlock();
      }
    }
  }

  @Guarded
  static class Others {
    private static final Object ALL = new Object();
    private static int all;
    private final Lock shared;
    private final ReentrantLock handedOut = new ReentrantLock();
    private final Object outside = new Object();
    private final Object later = new Object();
    private final ReentrantLock across = new ReentrantLock();
    private final ReentrantLock tried = new ReentrantLock();
    private volatile int seen;
    int n;

    Others(Lock shared) {
      this.shared = shared;
    }

    void underALockOfOthers() {
      shared.lock();
      try {
        n++;
      } finally {
        shared.unlock();
      }
    }

    void underALockOfAllObjects() {
      synchronized (ALL) {
        all++;
      }
    }

    ReentrantLock handedOut() {
      handedOut.lock();
      handedOut.unlock();
      return handedOut;
    }

    void alsoTakenWithoutTheLock() {
      synchronized (outside) {
        seen = 1;
      }
    }

    @Unguarded
    void withoutTheLock() {
      synchronized (outside) {
        seen = 2;
      }
    }

    Runnable alsoTakenLater() {
      synchronized (later) {
        n++;
      }
      return () -> {
        synchronized (later) {
          seen = 3;
        }
      };
    }

    void begin() {
      across.lock();
    }

    void end() {
      across.unlock();
    }

    boolean onlyIfFree() throws InterruptedException {
      if (!tried.tryLock(1, TimeUnit.SECONDS)) {
        return false;
      }
      try {
        return n > 0;
      } finally {
        tried.unlock();
      }
    }
  }

  /** Readers share the lock of the object, and not what they remember. */
  @Guarded(lock = Guarded.Lock.READ_WRITE)
  static class Cache {
    private final Object remembering = new Object();
    private final int[] remembered = new int[1];
    int n;

    void add() {
      n++;
    }

    @Read
    @SuppressWarnings("LW165")
    int square() {
      synchronized (remembering) {
        remembered[0] = n * n;
        return remembered[0];
      }
    }
  }
}
