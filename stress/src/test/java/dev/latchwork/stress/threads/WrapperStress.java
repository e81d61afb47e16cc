package dev.latchwork.stress.threads;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.Map;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LJ_Result;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * Tests wrappers of interfaces, both of annotated ones and of one that {@code @Guarded.Of} names.
 */
public class WrapperStress {

  @JCStressTest
  @Outcome(id = "\\w+, 22", expect = ACCEPTABLE, desc = "both")
  @Outcome(id = "NONE, .*", expect = ACCEPTABLE_INTERESTING, desc = "an update is lost")
  @Outcome(expect = FORBIDDEN, desc = "an update is lost")
  @State
  public static class Updates {
    private final Kind kind = Kind.anyOfWrappers();
    private final Tally tally = kind.tally();

    @Actor
    public void one() {
      tally.add(1);
    }

    @Actor
    public void other() {
      tally.add(1);
    }

    @Arbiter
    public void after(LJ_Result r) {
      r.r1 = kind;
      r.r2 = tally.both();
    }
  }

  @JCStressTest
  @Outcome(id = "\\w+, 0", expect = ACCEPTABLE, desc = "before")
  @Outcome(id = "\\w+, 11", expect = ACCEPTABLE, desc = "after")
  @Outcome(id = "NONE, .*", expect = ACCEPTABLE_INTERESTING, desc = "a change is seen by halves")
  @Outcome(expect = FORBIDDEN, desc = "a change is seen by halves")
  @State
  public static class Reads {
    private final Kind kind = Kind.anyOfWrappers();
    private final Tally tally = kind.tally();

    @Actor
    public void write() {
      tally.add(1);
    }

    @Actor
    public void read(LJ_Result r) {
      r.r1 = kind;
      r.r2 = tally.both();
    }
  }

  /** {@code merge}, which takes several steps, is a default method of the interface {@code Map}. */
  @JCStressTest
  @Outcome(id = "\\w+, 2", expect = ACCEPTABLE, desc = "both")
  @Outcome(id = "NONE, .*", expect = ACCEPTABLE_INTERESTING, desc = "an update is lost")
  @Outcome(expect = FORBIDDEN, desc = "an update is lost")
  @State
  public static class OfOthers {
    private final Kind kind = Kind.any() == Kind.NONE ? Kind.NONE : Kind.EXCLUSIVE;
    private final Map<String, Integer> map = kind.map();

    public OfOthers() {
      map.put("key", 0);
    }

    @Actor
    public void one() {
      map.merge("key", 1, OfOthers::slowlyAdd);
    }

    @Actor
    public void other() {
      map.merge("key", 1, OfOthers::slowlyAdd);
    }

    @Arbiter
    public void after(LL_Result r) {
      r.r1 = kind;
      r.r2 = map.get("key");
    }

    private static int slowlyAdd(int one, int other) {
      Pause.here();
      return one + other;
    }
  }
}
