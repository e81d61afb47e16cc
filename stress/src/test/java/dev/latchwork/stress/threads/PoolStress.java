package dev.latchwork.stress.threads;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LJJ_Result;
import org.openjdk.jcstress.infra.results.LLLL_Result;

/**
 * Tests the engine of pools: callers see what the pool's threads wrote, and no item runs after
 * {@code join} has returned.
 */
public class PoolStress {

  /**
   * Two threads make map calls at the same time, and each thread sees all results of its own call.
   */
  @JCStressTest
  @Outcome(id = "\\w+, 5, 25", expect = ACCEPTABLE, desc = "both see all")
  @Outcome(id = "NONE, .*", expect = ACCEPTABLE_INTERESTING, desc = "a result is missed")
  @Outcome(expect = FORBIDDEN, desc = "a result is missed")
  @State
  public static class Maps {
    private final PoolKind kind = PoolKind.any();
    private final PoolKind.Mapper pool = kind.open(new Squares());

    @Actor
    public void one(LJJ_Result r) {
      r.r1 = kind;
      r.r2 = sumOfSquares(pool, 1, 2);
    }

    @Actor
    public void other(LJJ_Result r) {
      r.r3 = sumOfSquares(pool, 3, 4);
    }
  }

  /** A map call completes or is rejected, and no item runs after {@code join} has returned. */
  @JCStressTest
  @Outcome(id = "\\w+, 5, 2, 2", expect = ACCEPTABLE, desc = "mapped before the end")
  @Outcome(id = "\\w+, -1, 0, 0", expect = ACCEPTABLE, desc = "rejected")
  @Outcome(id = "STREAM, -1, 1, 1", expect = ACCEPTABLE, desc = "what was pulled, then rejected")
  @Outcome(id = "NONE, .*", expect = ACCEPTABLE_INTERESTING, desc = "half, or after the end")
  @Outcome(expect = FORBIDDEN, desc = "half, or after the end")
  @State
  public static class Ends {
    private final PoolKind kind = PoolKind.any();
    private final Squares target = new Squares();
    private final PoolKind.Mapper pool = kind.open(target);

    @Actor
    public void map(LLLL_Result r) {
      r.r1 = kind;
      try {
        r.r2 = sumOfSquares(pool, 1, 2);
      } catch (RejectedExecutionException e) {
        r.r2 = -1;
      }
    }

    @Actor
    public void end(LLLL_Result r) {
      pool.shutdown();
      pool.join();
      r.r3 = target.begun.get();
    }

    @Arbiter
    public void after(LLLL_Result r) {
      r.r4 = target.begun.get();
    }
  }

  private static long sumOfSquares(PoolKind.Mapper pool, int first, int second) {
    Squares.Item one = new Squares.Item(first);
    Squares.Item other = new Squares.Item(second);
    pool.map(List.of(one, other));
    return one.square + other.square;
  }
}
