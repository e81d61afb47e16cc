package grid;

import dev.latchwork.Guarded;
import dev.latchwork.Unguarded;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** What volatile makes safe, and what another lock does. */
@Guarded(by = "rw")
class Sampler {
  final ReentrantReadWriteLock rw = new ReentrantReadWriteLock();
  private final Object other = new Object();
  private volatile int last;
  private volatile boolean on;
  private volatile List<String> names = new ArrayList<>();
  private int total;
  private int seen;

  void sample(int value) {
    last = value;
    total += value;
  }

  @Unguarded
  int accepted() {
    on = true;
    names = List.of();
    rw.readLock().lock();
    try {
      return last + total;
    } finally {
      rw.readLock().unlock();
    }
  }

  @Unguarded
  void acceptedWrites() {
    rw.writeLock().lock();
    try {
      total++;
    } finally {
      rw.writeLock().unlock();
    }
    synchronized (other) {
      seen++; // nothing else touches it but under this lock
    }
  }

  @Unguarded
  void refused() {
    last = last + 1;
    last = Math.max(last, 3);
    on = !on;
    int before = last;
    last = before * 2;
    names.add("x");
    rw.readLock().lock();
    total = 0; // held for reading only
    rw.readLock().unlock();
    synchronized (other) {
      total++; // which others touch without that lock
    }
  }
}
