package dev.latchwork.processor.guarded.errors;

import dev.latchwork.When;

/** What the locks of all kinds are compared by. */
abstract class Counting {
  long count;
  long[] counts = {0};

  abstract long getCount();

  abstract void setCount(long value);

  abstract Counting deepCopy();

  void bump() {
    count++;
    counts = new long[] {count};
  }

  void bumpWith(Counting other) {
    count++;
    other.count++;
    counts = new long[] {count, other.count};
  }

  /** The same with something to wait for, which signals whenever it changes. */
  abstract static class Waiting extends Counting {
    boolean isPositive() {
      return count >= 0;
    }

    @When("isPositive")
    void bumpWhenPositive() {
      count++;
      counts = new long[] {count};
    }
  }
}
