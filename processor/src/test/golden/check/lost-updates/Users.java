package tally;

import java.util.List;

class Users {
  private final GuardedCounter counter = new GuardedCounter();

  void warned(GuardedCounter other) {
    counter.setCount(counter.getCount() + 1);
    if (other.getCount() == 0) {
      other.setCount(1);
    }
  }

  void accepted(GuardedCounter other, List<GuardedCounter> more) {
    counter.updateCount(c -> c + 1);
    counter.runWithLock(c -> c.setCount(c.getCount() + 1));
    counter.setCount(other.getCount() + 1);
    other.setName(counter.getName() + other.getCount());
    if (other.getCount() == 0) {
      counter.setCount(1);
    }
    more.get(0).setCount(more.get(1).getCount());
  }
}
