package dev.latchwork.processor.guarded.waiting;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/** The kinds of lock, each with the methods that its generated class adds to {@link Buffer}. */
enum Kind {
  OPTIMISTIC {
    @Override
    Handle open(int capacity) {
      var buffer = new GuardedBuffers_Optimistic(capacity);
      return new Handle(
          buffer,
          buffer::tryPut,
          buffer::tryTake,
          buffer::tryTakeCalmly,
          buffer::tryTakeNull,
          buffer::awaitNotEmpty,
          action -> buffer.<Integer, Exception>withLock(b -> action.call()));
    }
  },
  EXCLUSIVE {
    @Override
    Handle open(int capacity) {
      var buffer = new GuardedBuffers_Exclusive(capacity);
      return new Handle(
          buffer,
          buffer::tryPut,
          buffer::tryTake,
          buffer::tryTakeCalmly,
          buffer::tryTakeNull,
          buffer::awaitNotEmpty,
          action -> buffer.<Integer, Exception>withLock(b -> action.call()));
    }
  },
  FAIR {
    @Override
    Handle open(int capacity) {
      var buffer = new GuardedBuffers_Fair(capacity);
      return new Handle(
          buffer,
          buffer::tryPut,
          buffer::tryTake,
          buffer::tryTakeCalmly,
          buffer::tryTakeNull,
          buffer::awaitNotEmpty,
          action -> buffer.<Integer, Exception>withLock(b -> action.call()));
    }
  },
  READ_WRITE {
    @Override
    Handle open(int capacity) {
      var buffer = new GuardedBuffers_ReadWrite(capacity);
      return new Handle(
          buffer,
          buffer::tryPut,
          buffer::tryTake,
          buffer::tryTakeCalmly,
          buffer::tryTakeNull,
          buffer::awaitNotEmpty,
          action -> buffer.<Integer, Exception>withLock(b -> action.call()));
    }
  },
  MONITOR {
    @Override
    Handle open(int capacity) {
      var buffer = new GuardedBuffers_Monitor(capacity);
      return new Handle(
          buffer,
          buffer::tryPut,
          buffer::tryTake,
          buffer::tryTakeCalmly,
          buffer::tryTakeNull,
          buffer::awaitNotEmpty,
          action -> {
            synchronized (buffer) {
              return action.call();
            }
          });
    }
  },
  BY {
    @Override
    Handle open(int capacity) {
      var buffer = new GuardedBuffers_By(capacity);
      return new Handle(
          buffer,
          buffer::tryPut,
          buffer::tryTake,
          buffer::tryTakeCalmly,
          buffer::tryTakeNull,
          buffer::awaitNotEmpty,
          action -> {
            buffer.mutex.lock();
            try {
              return action.call();
            } finally {
              buffer.mutex.unlock();
            }
          });
    }
  },
  BY_READ_WRITE {
    @Override
    Handle open(int capacity) {
      var buffer = new GuardedBuffers_ByReadWrite(capacity);
      return new Handle(
          buffer,
          buffer::tryPut,
          buffer::tryTake,
          buffer::tryTakeCalmly,
          buffer::tryTakeNull,
          buffer::awaitNotEmpty,
          action -> {
            buffer.access.writeLock().lock();
            try {
              return action.call();
            } finally {
              buffer.access.writeLock().unlock();
            }
          });
    }
  };

  abstract Handle open(int capacity);

  /** Returns whether the lock wakes one thread at a time. Only a monitor wakes all threads. */
  boolean signalsOne() {
    return this != MONITOR;
  }

  record Handle(
      Buffer buffer,
      Put tryPut,
      Take tryTake,
      CalmTake tryTakeCalmly,
      Take tryTakeNull,
      Await awaitNotEmpty,
      Locked locked) {}

  interface Put {
    boolean put(int item, Duration patience) throws InterruptedException;
  }

  interface Take {
    Optional<Integer> take(Duration patience) throws InterruptedException;
  }

  interface CalmTake {
    Optional<Integer> take(Duration patience);
  }

  interface Await {
    boolean await(Duration patience) throws InterruptedException;
  }

  /** Runs something while the lock is held: in an action, or with the lock taken by hand. */
  interface Locked {
    Integer run(Callable<Integer> action) throws Exception;
  }
}
