package shop;

import dev.latchwork.Guarded;
import java.util.function.Consumer;
import java.util.function.Function;

/** What it calls withLock takes the lock as any method does: another would be ambiguous. */
@Guarded
class Till {
  private long cents;

  void take(long amount) {
    cents += amount;
  }

  <R> R withLock(Function<Till, R> question) {
    return question.apply(this);
  }

  /** A lambda without a parameter is for this one only. */
  void runWithLock(Runnable action) {
    action.run();
  }

  @Guarded
  static class Drawer {
    private int coins;

    void add() {
      coins++;
    }

    void runWithLock(Consumer<? super Drawer> action) {
      action.accept(this);
    }
  }
}
