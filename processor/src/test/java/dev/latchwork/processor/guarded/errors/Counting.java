package dev.latchwork.processor.guarded.errors;

import dev.latchwork.When;

/** The class that locks of all kinds guard, so that they can be compared. */
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

  /** The same class with a condition to wait for, so that every change signals. */
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
