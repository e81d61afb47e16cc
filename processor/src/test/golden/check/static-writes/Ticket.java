package fair;

import dev.latchwork.Guarded;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

@Guarded
class Ticket {
  private static final AtomicLong SAFE = new AtomicLong();
  private static final Object CLASS_LOCK = new Object();
  private static final ReentrantLock LOCK_OF_ALL = new ReentrantLock();
  private final ReentrantLock own = new ReentrantLock();
  static long next;
  long number;

  void warned() {
    number = next++;
  }

  void warnedInHelper() {
    reset();
  }

  private static void reset() {
    next = 0;
  }

  /** Each ticket has its own. */
  void warnedUnderOwnLock() {
    own.lock();
    next = 1;
    own.unlock();
  }

  void accepted() {
    SAFE.incrementAndGet();
    number = next;
    synchronized (CLASS_LOCK) {
      next = 3;
    }
    LOCK_OF_ALL.lock();
    next = 4;
    LOCK_OF_ALL.unlock();
  }

  static void acceptedOutside() {
    next = 0;
  }
}
