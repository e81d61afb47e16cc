package desk;

import dev.latchwork.Guarded;
import dev.latchwork.Read;
import dev.latchwork.When;
import java.util.ArrayDeque;
import java.util.Deque;

@Guarded(lock = Guarded.Lock.READ_WRITE)
class Queue extends Counted implements Runnable {
  private static int queues;
  private final java.util.concurrent.locks.ReentrantLock old =
      new java.util.concurrent.locks.ReentrantLock();
  private final Deque<String> names = new ArrayDeque<>();
  private int printed;

  Queue() {
    run();
    count();
    queues++;
  }

  static void reset() {
    if (queues > 9) {
      queues = 0;
    }
  }

  @Override
  public void run() {
    Counted.all++;
    synchronized ("left") {
      names.clear();
    }
  }

  static void report() {
    synchronized ("report") {
      System.out.println();
    }
  }

  int size() {
    return names.size();
  }

  @Read
  boolean isShort() {
    return size() < 9;
  }

  @Read
  boolean next() {
    return names.poll() != null;
  }

  boolean any() {
    return size() > 0;
  }

  @When("next")
  void first() {}

  @When("any")
  void last() {
    old.lock();
    try {
      names.removeLast();
    } finally {
      old.unlock();
    }
  }

  @Read
  @Override
  public String toString() {
    printed++;
    return names.toString();
  }
}

class Counted {
  static int all;
  private int counted;

  void count() {
    counted++;
  }
}
