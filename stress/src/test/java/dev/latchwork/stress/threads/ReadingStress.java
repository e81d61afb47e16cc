package dev.latchwork.stress.threads;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LJJ_Result;
import org.openjdk.jcstress.infra.results.LJ_Result;
import org.openjdk.jcstress.infra.results.LL_Result;

/** One thread changes two fields in a method, and the other sees both changes or neither. */
public class ReadingStress {

  @JCStressTest
  @Outcome(id = "\\w+, 0", expect = ACCEPTABLE, desc = "before")
  @Outcome(id = "\\w+, 11", expect = ACCEPTABLE, desc = "after")
  @Outcome(id = "NONE, .*", expect = ACCEPTABLE_INTERESTING, desc = "a change is seen by halves")
  @Outcome(expect = FORBIDDEN, desc = "a change is seen by halves")
  @State
  public static class Methods {
    private final Kind kind = Kind.any();
    private final Pair pair = kind.pair();

    @Actor
    public void write() {
      pair.set(1);
    }

    @Actor
    public void read(LJ_Result r) {
      r.r1 = kind;
      r.r2 = pair.both();
    }
  }

  /** Getters of an optimistic class take no lock. */
  @JCStressTest
  @Outcome(id = "\\w+, 0, [01]", expect = ACCEPTABLE, desc = "the first before")
  @Outcome(id = "\\w+, 1, 1", expect = ACCEPTABLE, desc = "after")
  @Outcome(id = "NONE, .*", expect = ACCEPTABLE_INTERESTING, desc = "a change is seen by halves")
  @Outcome(expect = FORBIDDEN, desc = "a change is seen by halves")
  @State
  public static class Getters {
    private final Kind kind = Kind.any();
    private final Pair pair = kind.pair();

    @Actor
    public void write() {
      pair.set(1);
    }

    @Actor
    public void read(LJJ_Result r) {
      r.r1 = kind;
      r.r2 = pair.getLeft();
      r.r3 = pair.getRight();
    }
  }

  /** The first of two steps is never seen alone. */
  @JCStressTest
  @Outcome(id = "\\w+, 0", expect = ACCEPTABLE, desc = "before")
  @Outcome(id = "\\w+, 2", expect = ACCEPTABLE, desc = "after")
  @Outcome(id = "NONE, .*", expect = ACCEPTABLE_INTERESTING, desc = "an action is seen half way")
  @Outcome(expect = FORBIDDEN, desc = "an action is seen half way")
  @State
  public static class Actions {
    private final Kind kind = Kind.any();
    private final Pair pair = kind.pair();

    @Actor
    public void write() {
      pair.locked(
          () -> {
            pair.setLeft(1);
            Pause.here();
            pair.updateLeft(left -> left + 1);
          });
    }

    @Actor
    public void read(LJ_Result r) {
      r.r1 = kind;
      r.r2 = pair.getLeft();
    }
  }

  @JCStressTest
  @Outcome(id = "\\w+, .*left=(\\d), right=\\1.*", expect = ACCEPTABLE, desc = "before or after")
  @Outcome(id = "\\w+, \\w+\\[<locked>\\]", expect = ACCEPTABLE, desc = "waited 100 ms")
  @Outcome(id = "NONE, .*", expect = ACCEPTABLE_INTERESTING, desc = "a change is seen by halves")
  @Outcome(expect = FORBIDDEN, desc = "a change is seen by halves")
  @State
  public static class Printing {
    private final Kind kind = Kind.any();
    private final Pair pair = kind.pair();

    @Actor
    public void write() {
      pair.set(1);
    }

    @Actor
    public void read(LL_Result r) {
      r.r1 = kind;
      r.r2 = pair.toString();
    }
  }

  @JCStressTest
  @Outcome(id = "\\w+, 0", expect = ACCEPTABLE, desc = "before")
  @Outcome(id = "\\w+, 11", expect = ACCEPTABLE, desc = "after")
  @Outcome(id = "NONE, .*", expect = ACCEPTABLE_INTERESTING, desc = "a change is seen by halves")
  @Outcome(expect = FORBIDDEN, desc = "a change is seen by halves")
  @State
  public static class Copying {
    private final Kind kind = Kind.any();
    private final Pair pair = kind.pair();

    @Actor
    public void write() {
      pair.set(1);
    }

    @Actor
    public void read(LJ_Result r) {
      r.r1 = kind;
      r.r2 = pair.deepCopy().both();
    }
  }
}
