package no;

import dev.latchwork.Guarded;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

class Locks {
  @Guarded(by = "missing")
  static class Missing {}

  @Guarded(by = "open", fair = true)
  static class Open {
    ReentrantLock open = new ReentrantLock();
  }

  @Guarded(by = "bare")
  static class Bare {
    final Lock bare = new ReentrantLock();
  }

  @Guarded(by = "lock", lock = Guarded.Lock.OPTIMISTIC)
  static class Conflict {
    final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  }

  @Guarded(lock = Guarded.Lock.MONITOR, fair = true)
  static class Fair {}

  @Guarded(by = "lock", lock = Guarded.Lock.READ_WRITE)
  static class Single {
    int uses;
    final ReentrantLock lock = new ReentrantLock();
  }
}
