package golden;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;

/** Whose lock is held is a question of what variables hold there. */
class Owners {
  final Object lock = new Object();

  @GuardedBy("lock")
  int x;

  Owners current = this;

  void accepted(Owners a, Owners b, Iterable<Owners> all) {
    Owners c;
    c = a;
    synchronized (c.lock) {
      c.x++;
    }
    c = b;
    synchronized (c.lock) {
      c.x++;
    }
    for (Owners o : all) {
      synchronized (o.lock) {
        o.x++;
      }
    }
    Owners kept = current;
    synchronized (kept.lock) {
      current = a;
      kept.x++;
    }
  }

  void refused(Owners a, Owners b) {
    Owners c = a;
    synchronized (c.lock) {
      c = b;
      c.x++; // refused: the lock of a is held
    }
    synchronized (a.lock) {
      b.x++; // refused
    }
    synchronized (current.lock) {
      current = b;
      current.x++; // refused: it is another object now
    }
    Owners one = a;
    if (b.current == a) {
      one = b;
    }
    synchronized (a.lock) {
      one.x++; // refused: it may be b
    }
  }
}

/** A chain whose nodes are locked hand over hand. */
class Chain {
  final ReentrantLock lock = new ReentrantLock();

  @GuardedBy("lock")
  int v;

  Chain next;

  static void each(Chain head) {
    for (Chain n = head; n != null; n = n.next) {
      n.lock.lock();
      try {
        n.v++;
      } finally {
        n.lock.unlock();
      }
    }
  }

  static void handOverHand(Chain head) {
    Chain n = head;
    n.lock.lock();
    while (n.next != null) {
      n.v++;
      Chain after = n.next;
      after.lock.lock();
      n.lock.unlock();
      n = after;
    }
    n.v++;
    n.lock.unlock();
  }

  static void leftBehind(Chain head) {
    Chain n = head;
    n.lock.lock();
    try {
      while (n.next != null) {
        n.v++; // refused: only the first is locked
        n = n.next;
      }
    } finally {
      head.lock.unlock();
    }
  }
}

/** Guards of the object around, of a parameter, and of no object at all. */
class Around {
  final Object mu = new Object();

  @GuardedBy("mu")
  int i;

  void local() {
    class Local {
      @GuardedBy("mu")
      void step() {
        i++;
      }
    }
    Local l = new Local();
    synchronized (mu) {
      l.step();
    }
    l.step(); // refused
  }

  @GuardedBy("other.mu")
  void with(Around other) {
    other.i++;
    i++; // refused
  }

  void callers(Around a, Around b) {
    synchronized (a.mu) {
      with(a);
      with(b); // refused
    }
  }

  static class Nested {
    @GuardedBy("mu")
    int j; // warned of: it has no object around it

    void use() {
      j++; // refused
    }
  }
}

/** Holds a lock from its constructor to close(). */
class Held implements AutoCloseable {
  private final Lock lock;

  Held(Lock lock) {
    this.lock = lock;
    lock.lock();
  }

  static Held hold(Lock lock) {
    return new Held(lock);
  }

  @Override
  public void close() {
    lock.unlock();
  }
}

/** A lock by another name. */
class Turnstile {
  private final ReentrantLock lock = new ReentrantLock();

  void enter() {
    lock.lock();
  }

  void leave() {
    lock.unlock();
  }
}

class Resources {
  final ReentrantLock lock = new ReentrantLock();
  final Turnstile turnstile = new Turnstile();

  @GuardedBy("lock")
  int a;

  @GuardedBy("turnstile")
  int b;

  void accepted() {
    try (Held held = new Held(lock)) {
      a++;
    }
    try (Held held = Held.hold(lock)) {
      a++;
    }
    turnstile.enter();
    try {
      b++;
    } finally {
      turnstile.leave();
    }
  }

  void refused() {
    try (Held held = new Held(lock)) {}
    a++; // refused
    turnstile.enter();
    turnstile.leave();
    b++; // refused
  }
}

/** What has been asked or asserted, and how often a lock was taken. */
class Asked {
  final ReentrantLock lock = new ReentrantLock();
  final ReentrantReadWriteLock rw = new ReentrantReadWriteLock();

  @GuardedBy("lock")
  int x;

  @GuardedBy("this")
  int y;

  @GuardedBy("rw")
  int z;

  void twice() {
    lock.lock();
    lock.lock();
    lock.unlock();
    x++;
    lock.unlock();
    x++; // refused
  }

  void asked() {
    assert Thread.holdsLock(this);
    y++;
    if (lock.isHeldByCurrentThread()) {
      x++;
    }
    x++; // refused
  }

  void copied() {
    boolean taken = lock.tryLock();
    boolean copy = taken;
    if (copy) {
      try {
        x++;
      } finally {
        lock.unlock();
      }
    }
  }

  void outdated() {
    boolean taken = lock.tryLock();
    lock.unlock();
    if (taken) {
      x++; // refused
    }
  }

  int downgraded() {
    rw.writeLock().lock();
    try {
      z++;
      rw.readLock().lock();
    } finally {
      rw.writeLock().unlock();
    }
    try {
      z++; // refused: for reading only
      return z;
    } finally {
      rw.readLock().unlock();
    }
  }
}

/** Nobody else has an object before it is handed on. */
class Fresh {
  static Fresh shared;

  @GuardedBy("this")
  int x;

  static Fresh make(boolean publish) {
    Fresh made = new Fresh();
    made.x = 1;
    if (publish) {
      shared = made;
      return made;
    }
    made.x = 2;
    shared = made;
    made.x = 3; // refused
    return made;
  }
}

/** Functions on what is guarded run later, and parallel ones in other threads. */
class References {
  final Object lock = new Object();

  @GuardedBy("lock")
  final List<String> names = new ArrayList<>();

  @GuardedBy("lock")
  int seen;

  Runnable refused(Executor executor) {
    synchronized (lock) {
      executor.execute(names::clear); // refused
      names.parallelStream().forEach(n -> seen++); // refused
      return names::clear; // refused
    }
  }

  void accepted() {
    synchronized (lock) {
      names.forEach(names::indexOf);
      names.parallelStream().filter(n -> n.length() > seen).count();
      Stream<String> left = names.stream();
      for (int i = 0; i < 3; i++) {
        left = left.skip(1);
      }
      left.forEach(n -> seen++);
    }
  }
}

/** A lock that is its own guard, and a queue that is. */
@SuppressWarnings("serial")
class Segment extends ReentrantLock {
  @GuardedBy("this")
  int count;

  @GuardedBy("queue")
  private final List<String> queue = new ArrayList<>();

  void accepted() {
    lock();
    try {
      count++;
    } finally {
      unlock();
    }
    if (this.tryLock()) {
      try {
        count++;
      } finally {
        this.unlock();
      }
    }
    synchronized (queue) {
      queue.add("x");
    }
  }

  void refused() {
    lock();
    unlock();
    count++; // refused
    queue.add("x"); // refused
  }
}

/** Error Prone's key means the same. */
class Silenced {
  @GuardedBy("this")
  int x;

  @SuppressWarnings("GuardedBy")
  int look() {
    return x;
  }
}

@interface GuardedBy {
  String value();
}
