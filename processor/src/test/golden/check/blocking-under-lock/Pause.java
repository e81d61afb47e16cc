package office;

import java.util.concurrent.TimeUnit;

class Pause {
  private int count;

  void rest() throws InterruptedException {
    if (count > 0) {
      Thread.sleep(10);
    }
  }

  static void restAll() throws InterruptedException {
    TimeUnit.SECONDS.sleep(1);
  }

  void retry() throws InterruptedException {
    try {
      count++;
    } catch (RuntimeException e) {
      Thread.sleep(10);
    }
  }

  Runnable later() {
    return () -> sleep(10);
  }

  void count() {
    sleep(10);
  }

  private static void sleep(int times) {}
}
