package dev.latchwork.processor.report.model;

import java.util.Comparator;
import java.util.Optional;

/**
 * The lock of one guarded class is taken while that of another is held.
 *
 * @param from the qualified name of the class whose lock is held
 * @param to the qualified name of the class whose lock is taken
 * @param how the calls that lead there
 * @param cyclic whether a path leads back, so that two threads may wait for each other for ever
 */
public record LockStep(String from, String to, String how, Optional<Place> place, boolean cyclic)
    implements Comparable<LockStep> {
  private static final Comparator<LockStep> ORDER =
      Comparator.comparing(LockStep::from).thenComparing(LockStep::to);

  @Override
  public int compareTo(LockStep other) {
    return ORDER.compare(this, other);
  }
}
