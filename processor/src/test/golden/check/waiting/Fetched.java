package golden;

import dev.latchwork.Guarded;
import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Both ends wait for the same, though they fetch it from different ends. */
@Guarded(by = "lock")
class Fetched {
  final ReentrantLock lock = new ReentrantLock();
  private final Condition filled = lock.newCondition();
  private final ArrayDeque<String> items = new ArrayDeque<>();

  String first() throws InterruptedException {
    String item;
    while ((item = items.pollFirst()) == null) {
      filled.await();
    }
    return item;
  }

  String last() throws InterruptedException {
    String item;
    while ((item = items.pollLast()) == null) {
      filled.await();
    }
    return item;
  }

  void put(String item) {
    items.add(item);
    filled.signal();
  }
}
