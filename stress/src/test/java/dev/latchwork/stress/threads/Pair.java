package dev.latchwork.stress.threads;

import dev.latchwork.Read;
import java.util.function.LongUnaryOperator;

/**
 * Two numbers. {@code set} and {@code add} change both of them, one after the other, so that a test
 * can tell whether it sees a change that is half done.
 */
abstract class Pair {
  long left;
  long right;

  abstract long getLeft();

  abstract long getRight();

  abstract void setLeft(long value);

  abstract long updateLeft(LongUnaryOperator operator);

  abstract Pair deepCopy();

  abstract Pair getPartner();

  abstract void join(Pair other);

  /** Runs an action of several steps with the lock held, as a user would. */
  abstract void locked(Runnable action);

  void set(long value) {
    left = value;
    Pause.here();
    right = value;
  }

  void add(long amount) {
    long before = left;
    Pause.here();
    left = before + amount;
    Pause.here();
    right += amount;
  }

  /** Returns both numbers as two digits: 11 if both are 1. */
  @Read
  long both() {
    return 10 * left + right;
  }

  void give(Pair to, long amount) {
    long mine = left;
    long others = to.left;
    Pause.here();
    left = mine - amount;
    Pause.here();
    to.left = others + amount;
  }

  @Read
  long sum(Pair other) {
    return left + other.left;
  }
}
