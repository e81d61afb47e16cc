package dev.latchwork.processor.report.model;

import java.util.List;

/**
 * Which method bodies were looked at.
 *
 * @param any false where the compiler does not show them, or nobody wants them looked at
 * @param missed the types that the compiler stopped before
 */
public record CheckedBodies(boolean any, List<String> missed) {
  public static CheckedBodies none() {
    return new CheckedBodies(false, List.of());
  }

  public static CheckedBodies allBut(List<String> missed) {
    return new CheckedBodies(true, List.copyOf(missed));
  }

  /** Whether what was not found is not there. */
  public boolean all() {
    return any && missed.isEmpty();
  }
}
