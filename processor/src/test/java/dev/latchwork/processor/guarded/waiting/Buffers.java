package dev.latchwork.processor.guarded.waiting;

import dev.latchwork.Guarded;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** One buffer for each kind of lock. */
final class Buffers {
  private Buffers() {}

  @Guarded
  abstract static class Optimistic extends Buffer {
    Optimistic(int capacity) {
      super(capacity);
    }
  }

  @Guarded(lock = Guarded.Lock.EXCLUSIVE)
  abstract static class Exclusive extends Buffer {
    Exclusive(int capacity) {
      super(capacity);
    }
  }

  @Guarded(lock = Guarded.Lock.EXCLUSIVE, fair = true)
  abstract static class Fair extends Buffer {
    Fair(int capacity) {
      super(capacity);
    }
  }

  @Guarded(lock = Guarded.Lock.READ_WRITE)
  abstract static class ReadWrite extends Buffer {
    ReadWrite(int capacity) {
      super(capacity);
    }
  }

  @Guarded(lock = Guarded.Lock.MONITOR)
  abstract static class Monitor extends Buffer {
    Monitor(int capacity) {
      super(capacity);
    }
  }

  @Guarded(by = "mutex")
  abstract static class By extends Buffer {
    final ReentrantLock mutex = new ReentrantLock();

    By(int capacity) {
      super(capacity);
    }
  }

  @Guarded(by = "access")
  abstract static class ByReadWrite extends Buffer {
    final ReentrantReadWriteLock access = new ReentrantReadWriteLock();

    ByReadWrite(int capacity) {
      super(capacity);
    }
  }
}
