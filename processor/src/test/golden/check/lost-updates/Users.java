package tally;

import java.util.List;
import java.util.function.Supplier;

class Users {
  private final GuardedCounter counter = new GuardedCounter();

  void warned(GuardedCounter other) {
    counter.setCount(counter.getCount() + 1);
    if (other.getCount() == 0) {
      other.setCount(1);
    }
  }

  void warnedByVariable(GuardedCounter other) {
    int count = counter.getCount();
    int next = count * 2;
    counter.setCount(next);
    String name = other.getName();
    while (name == null) {
      other.setName("none");
    }
  }

  void warnedInLoop() {
    while (counter.getCount() < 10) {
      counter.setCount(10);
    }
  }

  void warnedByAssignment(GuardedCounter other) {
    int next;
    next = counter.getCount() + 1;
    counter.setCount(next);
    int changed = other.getCount();
    changed++;
    other.setCount(changed);
  }

  void warnedOtherwise(GuardedCounter other) {
    if (counter.getCount() > 10) {
      System.out.println("full");
    } else {
      counter.setCount(10);
    }
    for (int i = 0; other.getCount() < 10; i++) {
      other.setCount(i);
    }
  }

  void warnedAfterReturn() {
    if (counter.getName() != null) {
      return;
    }
    counter.setName("first");
  }

  /** It is meant to forget what came in between. */
  void acceptedRestore() {
    int before = counter.getCount();
    counter.setCount(0);
    counter.setCount(before);
  }

  /** What is set has nothing to do with what was read. */
  void acceptedLook(GuardedCounter other) {
    System.out.println(counter.getCount());
    counter.setCount(0);
    if (other.getCount() > 10) {
      System.out.println("full");
    }
    other.setCount(1);
    Supplier<String> name = () -> other.getName().trim();
    other.setName("none");
    System.out.println(name.get());
  }

  void acceptedAfterwards(int count) {
    counter.setCount(count);
    int read = counter.getCount();
    System.out.println(read);
  }

  void warnedOfShared(List<GuardedCounter> all) {
    GuardedCounter added = new GuardedCounter();
    all.add(added);
    added.setCount(added.getCount() + 1);
    GuardedCounter run = new GuardedCounter();
    new Thread(() -> run.setCount(0)).start();
    run.setCount(run.getCount() + 1);
  }

  /** Nobody else has it before it is returned. */
  GuardedCounter acceptedOfOwn() {
    GuardedCounter own = new GuardedCounter();
    own.setCount(own.getCount() + 1);
    return own;
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
