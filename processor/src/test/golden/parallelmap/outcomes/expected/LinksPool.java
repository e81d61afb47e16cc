package web;

import dev.latchwork.LatchworkGenerated;
import dev.latchwork.pools.Outcome;
import dev.latchwork.pools.Pool;
import dev.latchwork.pools.PoolBuilder;
import dev.latchwork.pools.engine.Engine;
import dev.latchwork.pools.engine.Engines;
import dev.latchwork.pools.engine.Items;
import dev.latchwork.pools.engine.Workers;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/** Maps methods of {@link Links} over many items in parallel. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
public final class LinksPool<T> extends Pool {
  private final Links<T> target;
  private final Engine engine;

  private LinksPool(Links<T> target, Engines engines) {
    super(engines);
    this.target = target;
    this.engine = engines.io();
  }

  /** Opens a pool with up to 64 threads for IO. */
  public static <T> LinksPool<T> open(Links<T> target) {
    return builder(target).build();
  }

  /**
   * Opens a pool with the given number of threads for IO.
   *
   * @throws IllegalArgumentException if {@code parallelism} is less than 1
   */
  public static <T> LinksPool<T> open(Links<T> target, int parallelism) {
    return builder(target).parallelism(parallelism).build();
  }

  /** Returns a pool that does everything on the calling thread, for tests. */
  public static <T> LinksPool<T> sequential(Links<T> target) {
    return builder(target).sequential();
  }

  /** Returns a builder for a pool with options. */
  public static <T> Builder<T> builder(Links<T> target) {
    return new Builder<>(Objects.requireNonNull(target));
  }

  /**
   * Calls {@link Links#status} for each item, in parallel.
   * A failure does not stop the other items. The outcomes are in the order of the items.
   */
  public List<Outcome<Integer>> statusOutcomes(Collection<? extends URI> items) throws
      InterruptedException {
    List<? extends URI> source = Items.indexed(items);
    List<Outcome<Integer>> outcomes = Items.slots(source.size());
    return engine.outcomes(outcomes, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        outcomes.set(i, Outcome.succeeded(i, target.status(source.get(i))));
      }
    }, Outcome::failed);
  }

  /**
   * Calls {@link Links#check} for each item, in parallel.
   * A failure does not stop the other items. The outcomes are in the order of the items.
   */
  List<Outcome<Void>> checkOutcomes(Collection<? extends URI> items) throws InterruptedException {
    List<? extends URI> source = Items.indexed(items);
    List<Outcome<Void>> outcomes = Items.slots(source.size());
    return engine.outcomes(outcomes, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        target.check(source.get(i));
        outcomes.set(i, Outcome.succeeded(i, null));
      }
    }, Outcome::failed);
  }

  /**
   * Calls {@link Links#load} for each item, in parallel.
   * A failure does not stop the other items. The outcomes are in the order of the items.
   */
  List<Outcome<List<T>>> loadOutcomes(Collection<? extends T> items, long size) throws
      InterruptedException {
    List<? extends T> source = Items.indexed(items);
    List<Outcome<List<T>>> outcomes = Items.slots(source.size());
    return engine.outcomes(outcomes, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        outcomes.set(i, Outcome.succeeded(i, target.load(source.get(i), size)));
      }
    }, Outcome::failed);
  }

  /** Builds a pool with options. */
  @LatchworkGenerated
  public static final class Builder<T> extends PoolBuilder<LinksPool<T>, Builder<T>> {
    private final Links<T> target;

    private Builder(Links<T> target) {
      super(LinksPool.class, Workers.io());
      this.target = target;
    }

    @Override
    public LinksPool<T> build() {
      return new LinksPool<>(target, engines());
    }

    private LinksPool<T> sequential() {
      return new LinksPool<>(target, sequentialEngines());
    }
  }
}
