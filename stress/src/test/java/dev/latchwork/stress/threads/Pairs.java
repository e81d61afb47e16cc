package dev.latchwork.stress.threads;

import dev.latchwork.DeepCopy;
import dev.latchwork.Guarded;
import dev.latchwork.Unguarded;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongUnaryOperator;

/** A pair for each kind of lock, and one without. */
final class Pairs {
  private Pairs() {}

  @Guarded
  @DeepCopy
  abstract static class Optimistic extends Pair {
    Optimistic partner;

    @Override
    abstract Optimistic deepCopy();

    @Override
    abstract Optimistic getPartner();

    @Override
    void join(Pair other) {
      partner = (Optimistic) other;
    }

    @Override
    @Unguarded
    void locked(Runnable action) {
      ((GuardedPairs_Optimistic) this).runWithLock(pair -> action.run());
    }
  }

  @Guarded(fair = true)
  @DeepCopy
  abstract static class Fair extends Pair {
    Fair partner;

    @Override
    abstract Fair deepCopy();

    @Override
    abstract Fair getPartner();

    @Override
    void join(Pair other) {
      partner = (Fair) other;
    }

    @Override
    @Unguarded
    void locked(Runnable action) {
      ((GuardedPairs_Fair) this).runWithLock(pair -> action.run());
    }
  }

  @Guarded(lock = Guarded.Lock.EXCLUSIVE)
  @DeepCopy
  abstract static class Exclusive extends Pair {
    Exclusive partner;

    @Override
    abstract Exclusive deepCopy();

    @Override
    abstract Exclusive getPartner();

    @Override
    void join(Pair other) {
      partner = (Exclusive) other;
    }

    @Override
    @Unguarded
    void locked(Runnable action) {
      ((GuardedPairs_Exclusive) this).runWithLock(pair -> action.run());
    }
  }

  @Guarded(lock = Guarded.Lock.READ_WRITE)
  @DeepCopy
  abstract static class ReadWrite extends Pair {
    ReadWrite partner;

    @Override
    abstract ReadWrite deepCopy();

    @Override
    abstract ReadWrite getPartner();

    @Override
    void join(Pair other) {
      partner = (ReadWrite) other;
    }

    @Override
    @Unguarded
    void locked(Runnable action) {
      ((GuardedPairs_ReadWrite) this).runWithLock(pair -> action.run());
    }
  }

  @Guarded(lock = Guarded.Lock.READ_WRITE, fair = true)
  @DeepCopy
  abstract static class FairReadWrite extends Pair {
    FairReadWrite partner;

    @Override
    abstract FairReadWrite deepCopy();

    @Override
    abstract FairReadWrite getPartner();

    @Override
    void join(Pair other) {
      partner = (FairReadWrite) other;
    }

    @Override
    @Unguarded
    void locked(Runnable action) {
      ((GuardedPairs_FairReadWrite) this).runWithLock(pair -> action.run());
    }
  }

  @Guarded(lock = Guarded.Lock.MONITOR)
  @DeepCopy
  abstract static class Monitor extends Pair {
    Monitor partner;

    @Override
    abstract Monitor deepCopy();

    @Override
    abstract Monitor getPartner();

    @Override
    void join(Pair other) {
      partner = (Monitor) other;
    }

    @Override
    @Unguarded
    void locked(Runnable action) {
      synchronized (this) {
        action.run();
      }
    }
  }

  @Guarded(by = "mutex")
  @DeepCopy
  abstract static class By extends Pair {
    By partner;
    final ReentrantLock mutex = new ReentrantLock();

    @Override
    abstract By deepCopy();

    @Override
    abstract By getPartner();

    @Override
    void join(Pair other) {
      partner = (By) other;
    }

    @Override
    @Unguarded
    void locked(Runnable action) {
      mutex.lock();
      try {
        action.run();
      } finally {
        mutex.unlock();
      }
    }
  }

  @Guarded(by = "access")
  @DeepCopy
  abstract static class ByReadWrite extends Pair {
    ByReadWrite partner;
    final ReentrantReadWriteLock access = new ReentrantReadWriteLock();

    @Override
    abstract ByReadWrite deepCopy();

    @Override
    abstract ByReadWrite getPartner();

    @Override
    void join(Pair other) {
      partner = (ByReadWrite) other;
    }

    @Override
    @Unguarded
    void locked(Runnable action) {
      access.writeLock().lock();
      try {
        action.run();
      } finally {
        access.writeLock().unlock();
      }
    }
  }

  /** A pair without a lock, for the twins. */
  static final class None extends Pair {
    None partner;

    @Override
    long getLeft() {
      return left;
    }

    @Override
    long getRight() {
      return right;
    }

    @Override
    void setLeft(long value) {
      left = value;
    }

    @Override
    long updateLeft(LongUnaryOperator operator) {
      left = operator.applyAsLong(left);
      return left;
    }

    @Override
    None deepCopy() {
      None copy = copyAlone();
      if (partner != null) {
        copy.partner = partner.copyAlone();
        copy.partner.partner = copy;
      }
      return copy;
    }

    private None copyAlone() {
      None copy = new None();
      copy.left = left;
      copy.right = right;
      return copy;
    }

    @Override
    None getPartner() {
      return partner;
    }

    @Override
    void join(Pair other) {
      partner = (None) other;
    }

    @Override
    void locked(Runnable action) {
      action.run();
    }

    @Override
    public String toString() {
      return "None[left=" + left + ", right=" + right + "]";
    }
  }
}
