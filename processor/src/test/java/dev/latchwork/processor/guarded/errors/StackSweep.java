package dev.latchwork.processor.guarded.errors;

import java.util.function.Supplier;

/**
 * Runs an action at each of some hundred depths at which the stack may overflow inside the action.
 * Counts the runs that leave a lock held for ever. Prints a line for each kind of lock and action.
 *
 * <p>What matters is at how many positions, in bytes, an overflow leaves a lock held. Consecutive
 * depths are a whole frame apart, so it is a matter of chance whether a depth hits such a position.
 * The depths are therefore tried several times, from starts that are a few words apart.
 */
final class StackSweep {
  private static final int STARTS = 14;
  private static final int BELOW = 10;
  private static final int ABOVE = 6;
  private static final int STACK = 192 << 10;

  private static boolean entered;
  private static boolean overflowed;
  private static int sink;

  private StackSweep() {}

  public static void main(String[] arguments) throws Exception {
    int warm = Integer.parseInt(arguments[0]);
    Thread deep =
        new Thread(
            null,
            () -> {
              for (Trial.Cell cell : Trial.cells()) {
                // an overflow in await() breaks the queue of the JDK's lock, by hand too
                if (!cell.action().equals(Trial.WAIT_IN_VAIN)) {
                  System.out.println(cell + ": " + sweep(cell.made(), warm));
                }
              }
            },
            "deep",
            STACK);
    deep.start();
    deep.join();
  }

  private static String sweep(Supplier<Trial> made, int warm) {
    Trial warmed = made.get();
    for (int i = 0; i < warm; i++) {
      warmed.action().run();
    }
    for (int i = 0; i < warm / 50; i++) {
      for (int start = 0; start < STARTS; start++) {
        start(start, 100, warmed.action());
      }
    }
    int held = 0;
    int marked = 0;
    int depths = 0;
    for (int start = 0; start < STARTS; start++) {
      int skipped = 0;
      for (int depth = firstOverflow(start, made) - BELOW; skipped < ABOVE; depth++) {
        Trial trial = made.get();
        start(start, depth, trial.action());
        skipped = entered ? 0 : skipped + 1;
        depths++;
        if (trial.leftHeld()) {
          held++;
        } else if (trial.staysMarked()) {
          marked++;
        }
      }
    }
    return held + " held, " + marked + " marked of " + depths;
  }

  private static int firstOverflow(int start, Supplier<Trial> made) {
    int low = 10;
    int high = 200_000;
    while (high - low > 1) {
      int middle = (low + high) / 2;
      start(start, middle, made.get().action());
      if (overflowed) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /**
   * Runs the action at a depth. The first {@code start} frames are a word wider than the others.
   */
  private static void start(int start, int depth, Runnable action) {
    entered = false;
    overflowed = false;
    try {
      wide(start, depth - start, action, sink);
    } catch (StackOverflowError e) {
      overflowed = true;
    }
  }

  private static void wide(int more, int depth, Runnable action, int kept) {
    if (more > 0) {
      wide(more - 1, depth, action, kept);
    } else {
      dive(depth, action);
    }
    sink = kept;
  }

  private static void dive(int depth, Runnable action) {
    if (depth > 0) {
      dive(depth - 1, action);
      return;
    }
    entered = true;
    try {
      action.run();
    } catch (StackOverflowError e) {
      overflowed = true;
    }
  }
}
