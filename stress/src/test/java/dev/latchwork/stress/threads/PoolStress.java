package dev.latchwork.stress.threads;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LJJ_Result;
import org.openjdk.jcstress.infra.results.LLLL_Result;

/**
 * Tests the engine of pools: callers see what the pool's threads wrote, no item runs after {@code
 * join} has returned, a map call is either done or cancelled, and threads that take one another's
 * places stay within the parallelism.
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

  /** A map call completes, is rejected or is cancelled, and no item runs after {@code join}. */
  @JCStressTest
  @Outcome(id = "\\w+, 5, 2, 2", expect = ACCEPTABLE, desc = "mapped before the end")
  @Outcome(id = "\\w+, -1, 0, 0", expect = ACCEPTABLE, desc = "rejected")
  @Outcome(id = "STREAM, -1, 1, 1", expect = ACCEPTABLE, desc = "what was pulled, then rejected")
  @Outcome(id = "NONE, .*", expect = ACCEPTABLE_INTERESTING, desc = "half, or after the end")
  @Outcome(id = "\\w+, -2, ([012]), \\1", expect = ACCEPTABLE, desc = "cancelled")
  @Outcome(expect = FORBIDDEN, desc = "half, or after the end")
  @State
  public static class Terminates {
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
      } catch (CancellationException e) {
        r.r2 = -2;
      }
    }

    @Actor
    public void end(LLLL_Result r) {
      pool.terminate();
      pool.join();
      r.r3 = target.begun.get();
    }

    @Arbiter
    public void after(LLLL_Result r) {
      r.r4 = target.begun.get();
    }
  }

  /**
   * A future is cancelled while threads work for it. Either the cancellation or the result counts,
   * and no item runs after {@code join} has returned.
   */
  @JCStressTest
  @Outcome(id = "\\w+, 5, false, 0", expect = ACCEPTABLE, desc = "done")
  @Outcome(id = "\\w+, -1, true, 0", expect = ACCEPTABLE, desc = "cancelled")
  @Outcome(id = "NONE, .*", expect = ACCEPTABLE_INTERESTING, desc = "both, or after the end")
  @Outcome(expect = FORBIDDEN, desc = "both, or after the end")
  @State
  public static class Cancels {
    private final PoolKind kind = PoolKind.any(PoolKind.CPU, PoolKind.IO, PoolKind.NONE);
    private final Squares target = new Squares();
    private final PoolKind.Mapper pool = kind.open(target);
    private volatile PoolKind.Pending pending;
    private int begun;

    @Actor
    public void map(LLLL_Result r) {
      Squares.Item one = new Squares.Item(1);
      Squares.Item other = new Squares.Item(2);
      PoolKind.Pending mine = pool.start(List.of(one, other));
      pending = mine;
      r.r1 = kind;
      try {
        mine.get();
        r.r2 = one.square + other.square;
      } catch (CancellationException e) {
        r.r2 = -1;
      }
    }

    @Actor
    public void cancel(LLLL_Result r) {
      while (pending == null) {
        Thread.onSpinWait();
      }
      Pause.here();
      r.r3 = pending.cancel();
      pool.join();
      begun = target.begun.get();
    }

    @Arbiter
    public void after(LLLL_Result r) {
      r.r4 = target.begun.get() - begun;
    }
  }

  /**
   * Two threads make map calls to a pool with a parallelism of 1, and so take one another's place.
   * The kinds {@code CPU} and {@code OUTCOMES} are left out, since a thread that wants to compute
   * waits only a second for its place.
   */
  @JCStressTest
  @Outcome(id = "\\w+, 5, 25, 1", expect = ACCEPTABLE, desc = "one at a time")
  @Outcome(id = "NONE, .*, 1", expect = ACCEPTABLE, desc = "one at a time, and not waited for")
  @Outcome(id = "NONE, .*", expect = ACCEPTABLE_INTERESTING, desc = "two at a time")
  @Outcome(expect = FORBIDDEN, desc = "two at a time")
  @State
  public static class TakesTurns {
    private final PoolKind kind = PoolKind.any(PoolKind.IO, PoolKind.STREAM, PoolKind.NONE);
    private final Crowd target = new Crowd();
    private final PoolKind.Mapper pool = kind.open(target, 1);
    private final AtomicInteger mapping = new AtomicInteger(2);

    @Actor
    public void one(LLLL_Result r) {
      r.r1 = kind;
      r.r2 = sumOfSquares(pool, 1, 2);
      end();
    }

    @Actor
    public void other(LLLL_Result r) {
      r.r3 = sumOfSquares(pool, 3, 4);
      end();
    }

    /** Without it, a thread of the pool's own would stay for a second. */
    private void end() {
      if (mapping.decrementAndGet() == 0) {
        pool.shutdown();
      }
    }

    @Arbiter
    public void after(LLLL_Result r) {
      r.r4 = target.most.get();
    }
  }

  /** Counts how many items run at the same time. The items run long enough to meet. */
  private static final class Crowd extends Squares {
    final AtomicInteger running = new AtomicInteger();
    final AtomicInteger most = new AtomicInteger();

    @Override
    void square(Item item) {
      enter();
      super.square(item);
      running.decrementAndGet();
    }

    @Override
    Item fetch(Item item) {
      enter();
      Item fetched = super.fetch(item);
      running.decrementAndGet();
      return fetched;
    }

    private void enter() {
      most.accumulateAndGet(running.incrementAndGet(), Math::max);
      Thread.yield();
    }
  }

  private static long sumOfSquares(PoolKind.Mapper pool, int first, int second) {
    Squares.Item one = new Squares.Item(first);
    Squares.Item other = new Squares.Item(second);
    pool.map(List.of(one, other));
    return one.square + other.square;
  }
}
