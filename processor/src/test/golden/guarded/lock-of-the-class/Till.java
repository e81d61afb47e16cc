package shop;

import dev.latchwork.Guarded;
import java.util.concurrent.locks.ReentrantLock;

@Guarded(by = "drawer")
class Till {
  final ReentrantLock drawer = new ReentrantLock(true);
  long cash;

  void sell(long price) {
    cash += price;
  }
}
