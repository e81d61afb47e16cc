package dev.latchwork.processor.guarded.errors;

import dev.latchwork.DeepCopy;
import dev.latchwork.Guarded;
import dev.latchwork.Guarded.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A class for each way in which locks are generated, with and without something to wait for. */
final class Kinds {
  private Kinds() {}

  @DeepCopy
  @Guarded
  abstract static class Optimistic extends Counting {}

  @DeepCopy
  @Guarded
  abstract static class OptimisticWaiting extends Counting.Waiting {}

  @DeepCopy
  @Guarded(lock = Lock.EXCLUSIVE)
  abstract static class Exclusive extends Counting {}

  @DeepCopy
  @Guarded(lock = Lock.EXCLUSIVE)
  abstract static class ExclusiveWaiting extends Counting.Waiting {}

  @DeepCopy
  @Guarded(lock = Lock.READ_WRITE)
  abstract static class ReadWrite extends Counting {}

  @DeepCopy
  @Guarded(lock = Lock.READ_WRITE)
  abstract static class ReadWriteWaiting extends Counting.Waiting {}

  @DeepCopy
  @Guarded(lock = Lock.MONITOR)
  abstract static class Monitor extends Counting {}

  @DeepCopy
  @Guarded(lock = Lock.MONITOR)
  abstract static class MonitorWaiting extends Counting.Waiting {}

  @DeepCopy
  @Guarded(by = "own")
  abstract static class By extends Counting {
    final ReentrantLock own = new ReentrantLock();
  }

  @DeepCopy
  @Guarded(by = "own")
  abstract static class ByWaiting extends Counting.Waiting {
    private final ReentrantLock own = new ReentrantLock();
  }

  @DeepCopy
  @Guarded(by = "own")
  abstract static class ByReadWrite extends Counting {
    final ReentrantReadWriteLock own = new ReentrantReadWriteLock();
  }

  /**
   * Its constructor calls a method that the generated class overrides, when there is no lock yet.
   */
  @DeepCopy
  @Guarded
  @SuppressWarnings("LW169")
  abstract static class Early extends Counting {
    Early() {
      bump();
    }
  }
}
