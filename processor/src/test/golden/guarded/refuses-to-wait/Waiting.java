package no;

import dev.latchwork.Guarded;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;

class Waiting {
  @Guarded
  @SuppressWarnings("LW106")
  static class Queue extends LinkedBlockingQueue<String> {
    private static final long serialVersionUID = 1;
  }

  @Guarded
  @SuppressWarnings("LW106")
  static class Lock extends ReentrantLock {
    private static final long serialVersionUID = 1;
  }

  @Guarded
  static class Latch extends CountDownLatch {
    Latch() {
      super(1);
    }
  }

  @Guarded
  static class Later extends CompletableFuture<String> {}
}
