package dev.latchwork.stress.threads;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LJ_Result;

/** Tests a guarded object that is passed to another thread. */
public class PublishingStress {

  /**
   * The other thread sees what the constructor did. The twin fails on processors that reorder
   * writes, which x86 processors do not.
   */
  @JCStressTest
  @Outcome(id = "\\w+, -1", expect = ACCEPTABLE, desc = "not yet there")
  @Outcome(id = "\\w+, 77", expect = ACCEPTABLE, desc = "whole")
  @Outcome(id = "NONE, .*", expect = ACCEPTABLE_INTERESTING, desc = "the object is not whole")
  @Outcome(expect = FORBIDDEN, desc = "the object is not whole")
  @State
  public static class Finished {
    private final Kind kind = Kind.any();
    private final Pair holder = kind.pair();

    @Actor
    public void write() {
      Pair made = kind.pair();
      made.set(7);
      holder.join(made);
    }

    @Actor
    public void read(LJ_Result r) {
      r.r1 = kind;
      Pair found = holder.getPartner();
      r.r2 = found == null ? -1 : found.both();
    }
  }

  /**
   * In the middle of an action, an object is put where the other thread can get it. A getter waits
   * until the action has ended, even a getter that takes no lock.
   */
  @JCStressTest
  @Outcome(id = "\\w+, -1", expect = ACCEPTABLE, desc = "not yet there")
  @Outcome(id = "\\w+, 77", expect = ACCEPTABLE, desc = "whole")
  @Outcome(id = "NONE, .*", expect = ACCEPTABLE_INTERESTING, desc = "the object is not whole")
  @Outcome(expect = FORBIDDEN, desc = "the object is not whole")
  @State
  public static class Unfinished {
    private final Kind kind = Kind.any();
    private final Pair holder = kind.pair();

    @Actor
    public void write() {
      Pair made = kind.pair();
      holder.locked(
          () -> {
            holder.join(made);
            Pause.here();
            made.set(7);
          });
    }

    @Actor
    public void read(LJ_Result r) {
      r.r1 = kind;
      Pair found = holder.getPartner();
      r.r2 = found == null ? -1 : found.both();
    }
  }

  /**
   * Another thread gets a deep copy through a data race. The copier sets the copy's fields after
   * the constructor has returned, and without the copy's lock; the other thread sees their values
   * all the same. The twin fails on the same processors as that of {@link Finished}.
   */
  @JCStressTest
  @Outcome(id = "\\w+, -1", expect = ACCEPTABLE, desc = "not yet there")
  @Outcome(id = "\\w+, 77", expect = ACCEPTABLE, desc = "whole")
  @Outcome(id = "NONE, .*", expect = ACCEPTABLE_INTERESTING, desc = "the copy is not whole")
  @Outcome(expect = FORBIDDEN, desc = "the copy is not whole")
  @State
  public static class Copied {
    private final Kind kind = Kind.any();
    private final Pair original = kind.pair();
    private Pair copy;

    /** jcstress creates an object for each round. */
    public Copied() {
      original.set(7);
    }

    @Actor
    public void write() {
      copy = original.deepCopy();
    }

    @Actor
    public void read(LJ_Result r) {
      Pair found = copy;
      r.r1 = kind;
      r.r2 = found == null ? -1 : found.both();
    }
  }

  /**
   * Another thread may get an object through a data race before the object is changed. If the
   * thread sees the object, it also sees the object's lock.
   */
  @JCStressTest
  @Outcome(id = "\\w+, -1", expect = ACCEPTABLE, desc = "not yet there")
  @Outcome(id = "\\w+, (0|77)", expect = ACCEPTABLE, desc = "before or after the change")
  @Outcome(id = "NONE, .*", expect = ACCEPTABLE_INTERESTING, desc = "a change is seen by halves")
  @Outcome(expect = FORBIDDEN, desc = "a change is seen by halves")
  @State
  public static class Raced {
    private final Kind kind = Kind.any();
    private Pair handed;

    @Actor
    public void write() {
      Pair made = kind.pair();
      handed = made;
      Pause.here();
      made.set(7);
    }

    @Actor
    public void read(LJ_Result r) {
      Pair found = handed;
      Pause.here();
      r.r1 = kind;
      r.r2 = found == null ? -1 : found.both();
    }
  }

  /**
   * Another thread may get a deep copy through a data race before the copy is changed. The copy has
   * a lock of its own.
   */
  @JCStressTest
  @Outcome(id = "\\w+, -1", expect = ACCEPTABLE, desc = "not yet there")
  @Outcome(id = "\\w+, (11|77)", expect = ACCEPTABLE, desc = "before or after the change")
  @Outcome(id = "NONE, .*", expect = ACCEPTABLE_INTERESTING, desc = "a change is seen by halves")
  @Outcome(expect = FORBIDDEN, desc = "a change is seen by halves")
  @State
  public static class RacedCopy {
    private final Kind kind = Kind.any();
    private final Pair original = kind.pair();
    private Pair handed;

    /** jcstress creates an object for each round. */
    public RacedCopy() {
      original.set(1);
    }

    @Actor
    public void write() {
      Pair copy = original.deepCopy();
      handed = copy;
      Pause.here();
      copy.set(7);
    }

    @Actor
    public void read(LJ_Result r) {
      Pair found = handed;
      Pause.here();
      r.r1 = kind;
      r.r2 = found == null ? -1 : found.both();
    }
  }
}
