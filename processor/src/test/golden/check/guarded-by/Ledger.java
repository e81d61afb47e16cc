package locks;

import dev.latchwork.Guarded;
import java.util.concurrent.locks.ReentrantLock;

/** What is generated takes the lock around its methods, so they hold what their fields want. */
@Guarded(by = "mutex", accessors = Guarded.Accessors.NONE)
class Ledger {
  final ReentrantLock mutex = new ReentrantLock();

  @GuardedBy("mutex")
  private int entries;

  void accepted() {
    entries++;
  }

  static void refused(Ledger ledger) {
    ledger.entries++;
  }

  @Guarded(lock = Guarded.Lock.MONITOR, accessors = Guarded.Accessors.NONE)
  static class Page {
    @GuardedBy("this")
    private int lines;

    private final Object other = new Object();

    @GuardedBy("other")
    private int marks;

    void accepted() {
      lines++;
    }

    void refused() {
      marks++;
    }
  }
}
