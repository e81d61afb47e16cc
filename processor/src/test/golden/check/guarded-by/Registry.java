package locks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.StampedLock;

/** Every way to name a lock. */
class Registry {
  private static final Object LOCK = new Object();

  private final Shard shard = new Shard();
  private final ReentrantLock own = new ReentrantLock();
  private final Semaphore permit = new Semaphore(1);
  private final StampedLock stamped = new StampedLock();
  private final ReadWriteLock view = stamped.asReadWriteLock();

  @GuardedBy("Registry.LOCK")
  private static int byQualified;

  @GuardedBy("global()")
  private static int byGlobal;

  @GuardedBy("itself")
  private static final List<String> ALL = new ArrayList<>();

  @GuardedBy("Shard.GLOBAL")
  private int byOther;

  @GuardedBy("Shard.class")
  private int byOtherClass;

  @GuardedBy("locks.Shard.class")
  private int byFullName;

  @GuardedBy("Registry.this")
  private int byThis;

  @SuppressWarnings("unused")
  @GuardedBy("this.shard")
  private int byMonitor;

  @GuardedBy("shard.lock")
  private int byPath;

  @GuardedBy("shard().lock")
  private int byResult;

  @GuardedBy("permit")
  private int byPermit;

  @GuardedBy("stamped")
  private int byStamp;

  @GuardedBy("Sahrd.GLOBAL")
  private int misspeltType;

  @GuardedBy("shard.lokc")
  private int misspeltStep;

  @GuardedBy("Registry.own")
  private int ofNoObject;

  private final int number = byQualified++; // refused: others have the class
  private final List<Registry> others = List.of();

  static {
    byQualified = 1;
  }

  Registry(Registry other) {
    byThis = other.byThis; // refused
    byQualified++; // refused
  }

  static Object global() {
    return LOCK;
  }

  Object shard(int which) {
    return others.get(which);
  }

  Shard shard() {
    return shard;
  }

  Registry other(int which) {
    return others.get(which);
  }

  void accepted(Registry other) throws InterruptedException {
    synchronized (LOCK) {
      byQualified++;
    }
    synchronized (global()) {
      byGlobal++;
    }
    synchronized (ALL) {
      ALL.clear();
    }
    synchronized (Shard.GLOBAL) {
      byOther++;
    }
    synchronized (Shard.class) {
      byOtherClass++;
      byFullName++;
    }
    synchronized (other) {
      other.byThis++;
    }
    synchronized (shard) {
      byMonitor++;
    }
    shard.lock.lock();
    byPath++;
    shard.lock.unlock();
    shard().lock.lock();
    byResult++;
    shard().lock.unlock();
    permit.acquire();
    byPermit++;
    permit.release();
    if (permit.tryAcquire()) {
      byPermit++;
      permit.release();
    }
  }

  void refused(Registry other) throws InterruptedException {
    byQualified++;
    byGlobal++;
    ALL.clear();
    byOther++;
    byOtherClass++;
    byFullName++;
    byMonitor++;
    byPermit++;
    synchronized (this) {
      other.byThis++;
    }
    other.shard.lock.lock();
    byPath++;
    other.shard.lock.unlock();
    byResult++;
  }

  int acceptedStamps() {
    long stamp = stamped.tryWriteLock();
    if (stamp != 0) {
      byStamp++;
      stamped.unlockWrite(stamp);
    }
    long other = stamped.tryReadLock();
    if (other == 0L) {
      return 0;
    }
    int before = byStamp;
    stamped.unlock(other);
    stamped.asWriteLock().lock();
    byStamp = before;
    stamped.asWriteLock().unlock();
    stamped.asReadWriteLock().writeLock().lock();
    byStamp = before;
    stamped.asReadWriteLock().writeLock().unlock();
    Lock reading = view.readLock();
    reading.lock();
    before += byStamp;
    reading.unlock();
    return before;
  }

  void refusedStamps(long unset) {
    long stamp = stamped.tryWriteLock();
    if (stamp != unset) {
      byStamp++; // refused: nobody knows what that is
    }
    if (stamp == 0) {
      byStamp++; // refused
    }
    if (stamp != 1) {
      byStamp++; // refused
    }
    view.readLock().lock();
    byStamp++; // refused: held for reading
    view.readLock().unlock();
  }

  /** Nobody can name its lock; where none is held, it is not that one either. */
  void ofNoName() {
    other(3).byThis++; // refused
    synchronized (this) {
      other(3).byThis++;
    }
    other(3).misspeltType++;
  }

  Runnable ofAnonymous() {
    return new Runnable() {
      @GuardedBy("this")
      private int runs;

      @Override
      public void run() {
        runs++; // refused
      }

      synchronized void reset() {
        runs = 0;
      }
    };
  }

  /** Guarded by what is around it. */
  class Entry {
    @GuardedBy("Registry.this")
    private int byOuter;

    @GuardedBy("Registry.this.own")
    private int byLockOfOuter;

    @GuardedBy("own")
    private int byInherited;

    @GuardedBy("Registry.class")
    private int byOuterClass;

    void accepted() {
      synchronized (Registry.this) {
        byOuter++;
      }
      own.lock();
      byLockOfOuter++;
      byInherited++;
      own.unlock();
      synchronized (Registry.class) {
        byOuterClass++;
      }
    }

    void refused() {
      synchronized (this) {
        byOuter++;
      }
      byLockOfOuter++;
      byInherited++;
      byOuterClass++;
    }
  }

  synchronized void ofAnyEntry(Entry entry) {
    entry.byOuter++; // refused: it may be an entry of another registry
  }
}
