package dev.latchwork.stress.threads;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LII_Result;

/** Tests the waiting methods of a mailbox: no letter is lost, and none is taken twice. */
public class WaitingStress {

  /** If a signal were lost, the test would never end. */
  @JCStressTest
  @Outcome(id = "\\w+, 1, 2", expect = ACCEPTABLE, desc = "both, in order")
  @Outcome(id = "NONE, .*", expect = ACCEPTABLE_INTERESTING, desc = "not waited for")
  @Outcome(expect = FORBIDDEN, desc = "not waited for")
  @State
  public static class HandOver {
    private final Kind kind = Kind.any();
    private final Mailbox mailbox = kind.mailbox();

    @Actor
    public void put() {
      mailbox.put(1);
      mailbox.put(2);
    }

    @Actor
    public void take(LII_Result r) {
      r.r1 = kind;
      r.r2 = mailbox.take();
      r.r3 = mailbox.take();
    }
  }

  @JCStressTest
  @Outcome(id = "\\w+, (0, 1|1, 0)", expect = ACCEPTABLE, desc = "one got it")
  @Outcome(id = "NONE, .*", expect = ACCEPTABLE_INTERESTING, desc = "both got it")
  @Outcome(expect = FORBIDDEN, desc = "both got it")
  @State
  public static class Timed {
    private final Kind kind = Kind.any();
    private final Mailbox mailbox = kind.mailbox();

    public Timed() {
      mailbox.put(1);
    }

    @Actor
    public void one(LII_Result r) {
      r.r1 = kind;
      r.r2 = mailbox.poll();
    }

    @Actor
    public void other(LII_Result r) {
      r.r3 = mailbox.poll();
    }
  }
}
