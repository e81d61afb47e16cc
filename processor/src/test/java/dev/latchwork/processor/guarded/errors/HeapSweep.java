package dev.latchwork.processor.guarded.errors;

import java.util.Arrays;

/**
 * Runs an action again and again, each time with a little more free heap, so that each of its
 * allocations fails once. Counts the runs that leave a lock held for ever. Prints a line for each
 * kind of lock and action.
 */
final class HeapSweep {
  private static final int CHUNK = 128 << 10;

  /** LARGE fills the heap except for two chunks, and SMALL fills these chunks. */
  private static final Object[] LARGE = new Object[1 << 10];

  private static final Object[] SMALL = new Object[1 << 16];

  private HeapSweep() {}

  public static void main(String[] arguments) {
    for (Trial.Cell cell : Trial.cells()) {
      Trial warmed = cell.made().get();
      for (int i = 0; i < 100; i++) {
        warmed.action().run();
      }
    }
    int large = fill(LARGE, CHUNK);
    LARGE[large - 1] = null;
    LARGE[large - 2] = null;
    for (Trial.Cell cell : Trial.cells()) {
      System.out.println(cell + ": " + sweep(cell));
    }
  }

  private static String sweep(Trial.Cell cell) {
    int held = 0;
    int marked = 0;
    int failed = 0;
    int passed = 0;
    for (int free = 0; passed < 3; free++) {
      Trial trial = cell.made().get();
      if (fails(trial.action(), free)) {
        failed++;
        passed = 0;
      } else {
        passed++;
      }
      if (trial.leftHeld()) {
        held++;
      } else if (trial.staysMarked()) {
        marked++;
      }
    }
    return held + " held, " + marked + " marked of " + failed;
  }

  private static boolean fails(Runnable action, int free) {
    try {
      int filled = fill(SMALL, 0);
      Arrays.fill(SMALL, filled - free, filled, null);
      action.run();
      return false;
    } catch (OutOfMemoryError e) {
      return true;
    } finally {
      Arrays.fill(SMALL, null);
    }
  }

  private static int fill(Object[] ballast, int size) {
    int filled = 0;
    try {
      while (true) {
        ballast[filled] = size == 0 ? new Object() : new byte[size];
        filled++;
      }
    } catch (OutOfMemoryError e) {
      return filled;
    }
  }
}
