package golden;

import dev.latchwork.Guarded;
import dev.latchwork.Unguarded;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/** What only a guarded method of the object ends never ends under its lock. */
@Guarded
class Waits {
  private final BlockingQueue<String> mail = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> shared;
  private final CountDownLatch opened = new CountDownLatch(1);
  private final CompletableFuture<String> answer = new CompletableFuture<>();
  private final Object signal = new Object();
  private boolean wide;
  private volatile boolean lit;
  private final List<String> log = new ArrayList<>();

  Waits(BlockingQueue<String> shared) {
    this.shared = shared;
  }

  String take() throws InterruptedException {
    return mail.take(); // refused
  }

  void add(String s) {
    mail.add(s);
  }

  void pass() throws InterruptedException {
    opened.await(); // refused
  }

  void open() {
    opened.countDown();
  }

  String ask() {
    return answer.join(); // refused
  }

  void answer(String s) {
    answer.complete(s);
  }

  void waits() throws InterruptedException {
    synchronized (signal) {
      signal.wait(); // refused
    }
  }

  void wakes() {
    synchronized (signal) {
      signal.notifyAll();
    }
  }

  void spin() {
    while (!wide) { // refused
      Thread.onSpinWait();
    }
  }

  void widen() {
    wide = true;
  }

  void light() {
    while (!lit) {
      Thread.onSpinWait();
    }
  }

  @Unguarded
  void turnOn() {
    lit = true;
  }

  String takeShared() throws InterruptedException {
    return shared.take(); // warned of: others may fill it
  }

  void fill() {
    shared.add("x");
  }

  void counting() {
    while (log.size() < 3) {
      log.add("x");
    }
  }

  String next() throws InterruptedException {
    return first();
  }

  private String first() throws InterruptedException {
    return mail.take();
  }
}
