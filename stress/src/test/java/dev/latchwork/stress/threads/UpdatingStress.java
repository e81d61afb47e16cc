package dev.latchwork.stress.threads;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LJ_Result;

/** Two threads change one object, and neither change is lost. */
public class UpdatingStress {

  @JCStressTest
  @Outcome(id = "\\w+, 22", expect = ACCEPTABLE, desc = "both")
  @Outcome(id = "NONE, .*", expect = ACCEPTABLE_INTERESTING, desc = "an update is lost")
  @Outcome(expect = FORBIDDEN, desc = "an update is lost")
  @State
  public static class Methods {
    private final Kind kind = Kind.any();
    private final Pair pair = kind.pair();

    @Actor
    public void one() {
      pair.add(1);
    }

    @Actor
    public void other() {
      pair.add(1);
    }

    @Arbiter
    public void after(LJ_Result r) {
      r.r1 = kind;
      r.r2 = pair.both();
    }
  }

  @JCStressTest
  @Outcome(id = "\\w+, 2", expect = ACCEPTABLE, desc = "both")
  @Outcome(id = "NONE, .*", expect = ACCEPTABLE_INTERESTING, desc = "an update is lost")
  @Outcome(expect = FORBIDDEN, desc = "an update is lost")
  @State
  public static class Operators {
    private final Kind kind = Kind.any();
    private final Pair pair = kind.pair();

    @Actor
    public void one() {
      pair.updateLeft(UpdatingStress::slowlyAddOne);
    }

    @Actor
    public void other() {
      pair.updateLeft(UpdatingStress::slowlyAddOne);
    }

    @Arbiter
    public void after(LJ_Result r) {
      r.r1 = kind;
      r.r2 = pair.getLeft();
    }
  }

  /**
   * The updates are actions that run with the lock held. If {@code by} names the lock, the action
   * takes the lock directly; otherwise, it is run by {@code runWithLock}.
   */
  @JCStressTest
  @Outcome(id = "\\w+, 2", expect = ACCEPTABLE, desc = "both")
  @Outcome(id = "NONE, .*", expect = ACCEPTABLE_INTERESTING, desc = "an update is lost")
  @Outcome(expect = FORBIDDEN, desc = "an update is lost")
  @State
  public static class Actions {
    private final Kind kind = Kind.any();
    private final Pair pair = kind.pair();

    @Actor
    public void one() {
      pair.locked(() -> pair.setLeft(slowlyAddOne(pair.getLeft())));
    }

    @Actor
    public void other() {
      pair.locked(() -> pair.setLeft(slowlyAddOne(pair.getLeft())));
    }

    @Arbiter
    public void after(LJ_Result r) {
      r.r1 = kind;
      r.r2 = pair.getLeft();
    }
  }

  /**
   * A setter that is called while another method runs takes effect before or after the whole
   * method.
   */
  @JCStressTest
  @Outcome(id = "\\w+, 5", expect = ACCEPTABLE, desc = "first the method, then the setter")
  @Outcome(id = "\\w+, 6", expect = ACCEPTABLE, desc = "the other way round")
  @Outcome(id = "NONE, .*", expect = ACCEPTABLE_INTERESTING, desc = "the setter was overwritten")
  @Outcome(expect = FORBIDDEN, desc = "the setter was overwritten")
  @State
  public static class Setters {
    private final Kind kind = Kind.any();
    private final Pair pair = kind.pair();

    @Actor
    public void one() {
      pair.setLeft(5);
    }

    @Actor
    public void other() {
      pair.add(1);
    }

    @Arbiter
    public void after(LJ_Result r) {
      r.r1 = kind;
      r.r2 = pair.getLeft();
    }
  }

  private static long slowlyAddOne(long value) {
    Pause.here();
    return value + 1;
  }
}
