package dev.latchwork.processor.report.model;

import java.util.Comparator;
import java.util.Optional;

/**
 * A step from the lock of one guarded class to the lock of another, which is taken while the first
 * lock is held.
 *
 * @param from the qualified name of the class whose lock is held
 * @param to the qualified name of the class whose lock is taken
 * @param how a description of the calls that lead from one class to the other
 * @param cyclic whether other steps lead back to the first class, so that two threads may wait for
 *     each other forever
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
