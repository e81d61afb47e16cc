package bank;

import dev.latchwork.Guarded;
import java.util.concurrent.locks.ReentrantLock;

/** Fields are the object's, of whatever type. */
@Guarded
class Chained {
  Chained next;
  Thread worker;
  final ReentrantLock own = new ReentrantLock();
  int v;
}

class Chains {
  void refused(Chained c) {
    c.next = null;
    c.worker = null;
    v(c.next);
  }

  void accepted(Chained c) {
    c.own.lock();
    c.own.unlock();
    GuardedChained made = new GuardedChained();
    made.v = 3;
    made.next = c;
    v(made);
  }

  void handedOn() {
    GuardedChained made = new GuardedChained();
    v(made);
    made.v = 3; // refused: another thread may have it
  }

  private void v(Chained c) {}
}
