package web;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.annotation.processing.Generated;

/** Maps methods of {@link Links} over many items in parallel. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
public final class LinksPool<T> implements AutoCloseable {
  private final Links<T> target;

  private final LinksPoolEngine engine;

  private LinksPool(Links<T> target, LinksPoolEngine engine) {
    this.target = Objects.requireNonNull(target);
    this.engine = engine;
  }

  /** Opens a pool with up to 64 threads that wait. */
  public static <T> LinksPool<T> open(Links<T> target) {
    return new LinksPool<>(target, new LinksPoolEngine(64));
  }

  /**
   * Opens a pool with another number of threads that wait.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public static <T> LinksPool<T> open(Links<T> target, int parallelism) {
    if (parallelism < 1) {
      throw new IllegalArgumentException("parallelism is less than 1: " + parallelism);
    }
    return new LinksPool<>(target, new LinksPoolEngine(parallelism));
  }

  /**
   * Calls {@link Links#status} for each item, in parallel.
   * No failure stops the others. The outcomes are in the order of the items.
   */
  public List<StatusOutcome> statusOutcomes(Collection<? extends URI> items) throws
      InterruptedException {
    List<? extends URI> source = LinksPoolEngine.indexed(items);
    List<StatusOutcome> outcomes = LinksPoolEngine.slots(source.size());
    return engine.io.map(new LinksPoolEngine.Job<>(source.size(), outcomes, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        outcomes.set(i, new StatusOutcome(i, target.status(source.get(i)), null));
      }
    }, (i, failure) -> outcomes.set(i, new StatusOutcome(i, null, failure))));
  }

  /**
   * Calls {@link Links#check} for each item, in parallel.
   * No failure stops the others. The outcomes are in the order of the items.
   */
  List<CheckOutcome> checkOutcomes(Collection<? extends URI> items) throws InterruptedException {
    List<? extends URI> source = LinksPoolEngine.indexed(items);
    List<CheckOutcome> outcomes = LinksPoolEngine.slots(source.size());
    return engine.io.map(new LinksPoolEngine.Job<>(source.size(), outcomes, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        target.check(source.get(i));
        outcomes.set(i, new CheckOutcome(i, null));
      }
    }, (i, failure) -> outcomes.set(i, new CheckOutcome(i, failure))));
  }

  /**
   * Calls {@link Links#load} for each item, in parallel.
   * No failure stops the others. The outcomes are in the order of the items.
   */
  List<LoadOutcome<List<T>>> loadOutcomes(Collection<? extends T> items, long size) throws
      InterruptedException {
    List<? extends T> source = LinksPoolEngine.indexed(items);
    List<LoadOutcome<List<T>>> outcomes = LinksPoolEngine.slots(source.size());
    return engine.io.map(new LinksPoolEngine.Job<>(source.size(), outcomes, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        outcomes.set(i, new LoadOutcome<>(i, target.load(source.get(i), size), null));
      }
    }, (i, failure) -> outcomes.set(i, new LoadOutcome<>(i, null, failure))));
  }

  /** Refuses further work and returns at once; what was accepted before goes on. */
  public void shutdown() {
    engine.shutdown();
  }

  /** Waits until no work is left, and after {@link #shutdown} no thread. */
  public void join() throws InterruptedException {
    engine.join(Long.MAX_VALUE);
  }

  /** The same, but returns false when the time is up before. */
  public boolean join(Duration timeout) throws InterruptedException {
    return engine.join(TimeUnit.NANOSECONDS.convert(timeout));
  }

  /** Shuts down, cancels what has not started and interrupts what runs; returns at once. */
  public void terminate() {
    engine.terminate();
  }

  /** Shuts down and waits; an interrupt makes it terminate, and is kept for the caller. */
  @Override
  public void close() {
    engine.shutdown();
    boolean interrupted = false;
    boolean done = false;
    while (!done) {
      try {
        done = engine.join(Long.MAX_VALUE);
      } catch (InterruptedException e) {
        interrupted = true;
        engine.terminate();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** What became of the item at an index: a value, or a failure that is not null. */
  public record StatusOutcome(int index, Integer value, Throwable failure) {
  }

  /** What became of the item at an index: nothing, or a failure that is not null. */
  public record CheckOutcome(int index, Throwable failure) {
  }

  /** What became of the item at an index: a value, or a failure that is not null. */
  public record LoadOutcome<R>(int index, R value, Throwable failure) {
  }
}
