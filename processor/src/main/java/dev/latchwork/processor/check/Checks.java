package dev.latchwork.processor.check;

import java.util.List;

/** All checks, in the order in which they run. */
final class Checks {
  private Checks() {}

  static List<Check> all(Domain domain) {
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
        new GuardedByCheck(domain),
        new MapRaceCheck(domain),
        new MapWorkloadCheck(domain),
        new PoolCheck(domain),
        new CopyConstructorCheck(domain),
        new WaitingCheck(domain),
        new LockReleaseCheck(domain),
        new LockChoiceCheck(domain),
        new ImmutableCheck(domain),
        new WakersCheck(domain));
  }
}
