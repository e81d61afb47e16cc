package dev.latchwork.stress.threads;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LJJ_Result;
import org.openjdk.jcstress.infra.results.LJ_Result;
import org.openjdk.jcstress.infra.results.LLLLL_Result;

/**
 * Two threads each call a method of one object and pass it another object. The threads do not
 * deadlock, and see no change that is half done.
 */
public class TwoObjectsStress {

  @JCStressTest
  @Outcome(id = "\\w+, -1, 1", expect = ACCEPTABLE, desc = "both")
  @Outcome(id = "NONE, .*", expect = ACCEPTABLE_INTERESTING, desc = "a transfer is lost")
  @Outcome(expect = FORBIDDEN, desc = "a transfer is lost")
  @State
  public static class Transfers {
    private final Kind kind = Kind.any();
    private final Pair one = kind.pair();
    private final Pair other = kind.pair();

    @Actor
    public void there() {
      one.give(other, 3);
    }

    @Actor
    public void back() {
      other.give(one, 2);
    }

    @Arbiter
    public void after(LJJ_Result r) {
      r.r1 = kind;
      r.r2 = one.getLeft();
      r.r3 = other.getLeft();
    }
  }

  @JCStressTest
  @Outcome(id = "\\w+, 0", expect = ACCEPTABLE, desc = "nothing is under way")
  @Outcome(id = "NONE, .*", expect = ACCEPTABLE_INTERESTING, desc = "seen on its way")
  @Outcome(expect = FORBIDDEN, desc = "seen on its way")
  @State
  public static class Sums {
    private final Kind kind = Kind.any();
    private final Pair one = kind.pair();
    private final Pair other = kind.pair();

    @Actor
    public void write() {
      one.give(other, 3);
    }

    @Actor
    public void read(LJ_Result r) {
      r.r1 = kind;
      r.r2 = other.sum(one);
    }
  }

  /** Two objects that refer to each other are copied together while both change. */
  @JCStressTest
  @Outcome(id = "\\w+, 11, (0|11), 11, (0|11)", expect = ACCEPTABLE, desc = "whole")
  @Outcome(id = "NONE, .*", expect = ACCEPTABLE_INTERESTING, desc = "a change is seen by halves")
  @Outcome(expect = FORBIDDEN, desc = "a change is seen by halves")
  @State
  public static class Copies {
    private final Kind kind = Kind.any();
    private final Pair one = kind.pair();
    private final Pair other = kind.pair();

    public Copies() {
      one.join(other);
      other.join(one);
    }

    @Actor
    public void one(LLLLL_Result r) {
      one.set(1);
      Pair copy = one.deepCopy();
      r.r1 = kind;
      r.r2 = copy.both();
      r.r3 = copy.getPartner().both();
    }

    @Actor
    public void other(LLLLL_Result r) {
      other.set(1);
      Pair copy = other.deepCopy();
      r.r4 = copy.both();
      r.r5 = copy.getPartner().both();
    }
  }
}
