package dev.latchwork.processor.check;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The checks, in the order in which they run. They are created only when a source needs them, so
 * that a build without such sources does not load their classes.
 */
final class Checks {
  private final Supplier<List<Check>> newOfLocks;
  private final Supplier<List<Check>> newOfObjects;
  private List<Check> ofLocks = List.of();
  private List<Check> ofObjects = List.of();

  /**
   * @param ofLocks creates the checks of locks that a source itself declares and takes
   * @param ofObjects creates the checks of annotated and generated types, which have nothing to
   *     report in other sources
   */
  Checks(Supplier<List<Check>> ofLocks, Supplier<List<Check>> ofObjects) {
    this.newOfLocks = ofLocks;
    this.newOfObjects = ofObjects;
  }

  /** Returns the checks to run on a source that has to be examined to this extent. */
  List<Check> of(Mentions.Scope scope) {
    if (ofLocks.isEmpty()) {
      ofLocks = newOfLocks.get();
    }
    if (scope != Mentions.Scope.ALL) {
      return ofLocks;
    }
    if (ofObjects.isEmpty()) {
      ofObjects = newOfObjects.get();
    }
    return created();
  }

  /** Returns the checks that have been created. */
  List<Check> created() {
    return Stream.concat(ofObjects.stream(), ofLocks.stream()).toList();
  }

  static Checks all(Domain domain) {
    return new Checks(() -> ofLocks(domain), () -> ofObjects(domain));
  }

  private static List<Check> ofLocks(Domain domain) {
    return List.of(
        new GuardedByCheck(domain), new LockReleaseCheck(domain), new LockChoiceCheck(domain));
  }

  private static List<Check> ofObjects(Domain domain) {
    return List.of(
        new CreationCheck(domain),
        new InstantiationCheck(domain),
        new OutsideCheck(domain),
        new EscapeCheck(domain),
        new PurityCheck(domain),
        new UnguardedCheck(domain),
        new ConstructorCheck(domain),
        new MonitorCheck(domain),
        new LeftOverLockCheck(domain),
        new LeakCheck(domain),
        new LostUpdateCheck(domain),
        new CheckThenActCheck(domain),
        new BlockingCheck(domain),
        new StaticWritesCheck(domain),
        new DeadlockCheck(domain),
        new MapRaceCheck(domain),
        new MapWorkloadCheck(domain),
        new PoolCheck(domain),
        new CopyConstructorCheck(domain),
        new WaitingCheck(domain),
        new ImmutableCheck(domain),
        new WakersCheck(domain));
  }
}
