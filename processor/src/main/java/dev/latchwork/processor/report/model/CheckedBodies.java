package dev.latchwork.processor.report.model;

import java.util.List;

/**
 * Which method bodies were checked.
 *
 * @param any whether any bodies were checked; false if the compiler does not show them, or if
 *     checks are off
 * @param missed the types whose bodies the compiler did not reach
 */
public record CheckedBodies(boolean any, List<String> missed) {
  public static CheckedBodies none() {
    return new CheckedBodies(false, List.of());
  }

  public static CheckedBodies allBut(List<String> missed) {
    return new CheckedBodies(true, List.copyOf(missed));
  }

  /** Returns whether all bodies were checked, so that no findings are missing. */
  public boolean all() {
    return any && missed.isEmpty();
  }
}
