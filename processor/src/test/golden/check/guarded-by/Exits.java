package locks;

import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Locks that are taken or released on the way to a break, or by the break itself. */
class Exits {
  private final ReentrantLock lock = new ReentrantLock();
  private final ReentrantReadWriteLock both = new ReentrantReadWriteLock();

  @GuardedBy("lock")
  private int count;

  @GuardedBy("this")
  private int own;

  @GuardedBy("both")
  private int shared;

  private Link head = new Link();

  void refusedAfterLoops(int[] tries, int k) {
    lock.lock();
    while (k < 10) {
      count++;
      if (k++ > 3) {
        lock.unlock();
        break;
      }
    }
    count++; // refused
    lock.lock();
    for (int i = 0; i < k; i++) {
      if (i > 3) {
        lock.unlock();
        break;
      }
    }
    count++; // refused
    lock.lock();
    for (int i : tries) {
      if (i > 3) {
        lock.unlock();
        break;
      }
    }
    count++; // refused
    lock.lock();
    do {
      if (k > 3) {
        lock.unlock();
        break;
      }
    } while (k++ < 8);
    count++; // refused
  }

  void acceptedAfterLoops(int[] tries, int k) {
    lock.lock();
    while (k < 10) {
      if (k++ > 3) {
        lock.unlock();
        return;
      }
      if (k > 2) {
        break;
      }
    }
    count++;
    for (int i : tries) {
      lock.unlock();
      if (i > 3) {
        lock.lock();
        break;
      }
      lock.lock();
    }
    count++;
    outer:
    for (int i = 0; i < k; i++) {
      while (k++ < 8) {
        if (k > 4) {
          continue outer;
        }
        if (k > 3) {
          break;
        }
      }
      count++;
    }
    count++;
    lock.unlock();
  }

  void refusedNested(int k) {
    lock.lock();
    outer:
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < i; j++) {
        if (j == 3) {
          lock.unlock();
          break outer;
        }
        if (j == 2) {
          break;
        }
      }
      count++;
    }
    count++; // refused
  }

  void refusedFinally(int k) {
    for (; ; ) {
      lock.lock();
      try {
        break;
      } finally {
        lock.unlock();
      }
    }
    count++; // refused
    for (; ; ) {
      boolean locked = lock.tryLock();
      try {
        if (locked) {
          count++;
          break;
        }
      } finally {
        if (locked) {
          lock.unlock();
        }
      }
    }
    count++; // refused
    for (; ; ) {
      lock.lock();
      try {
        k++;
      } catch (IllegalStateException e) {
        count++;
        break;
      } finally {
        lock.unlock();
      }
    }
    count++; // refused
  }

  void acceptedFinally(int[] tries) {
    lock.lock();
    try {
      for (int i : tries) {
        lock.unlock();
        try {
          if (i > 3) {
            break;
          }
        } finally {
          lock.lock();
        }
        count++;
      }
      count++;
    } finally {
      lock.unlock();
    }
  }

  void acceptedUnlessBroken() {
    boolean done = false;
    lock.lock();
    for (; ; ) {
      try {
        done = true;
        break;
      } finally {
        if (!done) {
          lock.unlock();
        }
      }
    }
    count++;
    lock.unlock();
  }

  void acceptedFinallyElsewhere(int k) {
    lock.lock();
    while (k++ < 8) {
      try {
        lock.unlock();
        break;
      } finally {
        lock.lock();
        continue;
      }
    }
    count++;
    lock.unlock();
  }

  void resources(int k) throws Exception {
    for (; ; ) {
      lock.lock();
      try (AutoCloseable closing = lock::unlock) {
        if (k++ > 3) {
          break;
        }
        count++;
      }
    }
    count++; // refused
    lock.lock();
    try (AutoCloseable closing = lock::unlock) {
      for (; ; ) {
        if (k++ > 13) {
          break;
        }
      }
      count++;
    }
  }

  void refusedMonitor() {
    for (; ; ) {
      synchronized (this) {
        own++;
        break;
      }
    }
    own++; // refused
  }

  synchronized void acceptedMonitor(int k) {
    for (; ; ) {
      synchronized (this) {
        break;
      }
    }
    own++;
    synchronized (lock) {
      while (k++ < 8) {
        synchronized (this) {
          if (k > 3) {
            break;
          }
        }
      }
      own++;
    }
  }

  void switches(int way) {
    switch (way) {
      case 0:
        lock.lock();
        try {
          count++;
          break;
        } finally {
          lock.unlock();
        }
      default:
        lock.lock();
    }
    count++; // refused
    lock.lock();
    switch (way) {
      case 0 -> {
        lock.unlock();
        try {
          break;
        } finally {
          lock.lock();
        }
      }
      case 1 -> {
        synchronized (this) {
          break;
        }
      }
      default -> count--;
    }
    count++;
    own++; // refused
    while (way++ < 9) {
      switch (way) {
        case 7:
          count++;
          break;
        default:
          return;
      }
      count++;
    }
    count++;
    lock.unlock();
  }

  void labels(int k) {
    lock.lock();
    block:
    {
      if (k > 3) {
        lock.unlock();
        break block;
      }
      count++;
    }
    count++; // refused
    lock.lock();
    block:
    synchronized (this) {
      if (k > 3) {
        break block;
      }
      own++;
    }
    count++;
    own++; // refused
    block:
    try {
      if (k > 4) {
        break block;
      }
      lock.unlock();
      return;
    } finally {
      count++;
    }
    count++;
    block:
    if (k > 5) {
      lock.unlock();
      if (k > 6) {
        break block;
      }
      lock.lock();
    }
    count++; // refused
  }

  void handOverHand() {
    Link link = head;
    link.lock.lock();
    while (link.next != null) {
      Link next = link.next;
      next.lock.lock();
      link.lock.unlock();
      link = next;
      if (link.marks > 3) {
        break;
      }
    }
    link.marks++;
    link.lock.unlock();
    link.marks++; // refused
  }

  void acceptedOldHead(int k) {
    Link old = this.head;
    old.lock.lock();
    while (k++ < 8) {
      this.head = new Link();
      if (k > 3) {
        break;
      }
    }
    old.marks++;
    old.lock.unlock();
  }

  int modes(int k) {
    both.readLock().lock();
    while (k++ < 8) {
      if (k > 3) {
        both.readLock().unlock();
        both.writeLock().lock();
        shared++;
        break;
      }
    }
    shared++; // refused: it may be the read lock
    return shared;
  }

  void ends(int k) {
    lock.lock();
    while (k++ < 8) {
      if (k > 5) {
        try {
          lock.unlock();
          return;
        } catch (IllegalStateException e) {
          throw e;
        }
      }
      count++;
      try {
        lock.unlock();
        return;
      } catch (IllegalStateException e) {
        lock.lock();
      }
      if (k > 3) {
        break;
      }
    }
    count++;
    lock.unlock();
  }

  private void pause(int k) {
    for (; ; ) {
      lock.unlock();
      try {
        if (k++ > 3) {
          break;
        }
      } finally {
        lock.lock();
      }
    }
  }

  void helper() {
    lock.lock();
    pause(0);
    count++;
    lock.unlock();
    count++; // refused
  }

  private static class Link {
    final ReentrantLock lock = new ReentrantLock();
    Link next;

    @GuardedBy("lock")
    int marks;
  }
}
