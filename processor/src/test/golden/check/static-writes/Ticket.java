package fair;

import dev.latchwork.Guarded;
import java.util.concurrent.atomic.AtomicLong;

@Guarded
class Ticket {
  private static final AtomicLong SAFE = new AtomicLong();
  private static final Object CLASS_LOCK = new Object();
  static long next;
  long number;

  void warned() {
    number = next++;
  }

  void warnedInHelper() {
    reset();
  }

  private static void reset() {
    next = 0;
  }

  void accepted() {
    SAFE.incrementAndGet();
    number = next;
    synchronized (CLASS_LOCK) {
      next = 3;
    }
  }

  static void acceptedOutside() {
    next = 0;
  }
}
