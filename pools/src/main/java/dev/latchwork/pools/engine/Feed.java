package dev.latchwork.pools.engine;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterator;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The source of a stream of results, which pulls items only as its results are taken. The number of
 * pulled items whose results have not been taken yet never exceeds the parallelism, however long
 * the input is. The stream is for one thread.
 */
final class Feed<T, R> implements Spliterator<R> {
  private final Engine engine;
  private final Options options;
  private final Source<? extends T> items;
  private final Call<T, R> call;
  private final boolean ordered;
  private final @Nullable Meter meter;
  private final Deadline deadline;
  private final Set<FeedRun> pulled = new LinkedHashSet<>();

  /** Finished runs of an unordered stream, in the order in which they finished. */
  private final BlockingQueue<FeedRun> done = new LinkedBlockingQueue<>();

  private @Nullable T next;
  private @Nullable FeedRun taken;

  /**
   * What was thrown when the next item was to be pulled or started; thrown again after the results
   * of all earlier items.
   */
  private @Nullable Throwable broken;

  /** Whether no more items are pulled. */
  private volatile boolean stopped;

  Feed(Engine engine, Source<? extends T> items, Call<T, R> call, boolean ordered) {
    this.engine = engine;
    this.options = engine.options;
    this.items = items;
    this.call = call;
    this.ordered = ordered;
    this.meter = engine.meter(-1);
    this.deadline = Deadline.in(options.timeout);
  }

  Stream<R> stream() {
    return StreamSupport.stream(this, false).onClose(this::cancel);
  }

  private void pull() {
    int most = Inside.isOf(options) ? 1 : Math.max(1, engine.scheduler.parallelism());
    try {
      while (!stopped && pulled.size() < most && items.pull(item -> next = item)) {
        start();
      }
    } catch (Throwable e) {
      stopped = true;
      broken = Thrown.asUnchecked(e);
    }
  }

  private void requireTime() {
    if (options.timeout > 0 && deadline.left() == 0) {
      throw Thrown.timeout("the map", options.timeout);
    }
  }

  @SuppressWarnings("NullAway") // the user may pass null items
  private void start() {
    T item = next;
    next = null;
    requireTime();
    FeedRun run = new FeedRun(Job.of(item, call));
    engine.startLazily(run);
    pulled.add(run);
  }

  /** The run of one item that has been pulled. */
  private final class FeedRun extends Run<R> {
    FeedRun(Job<R> job) {
      super(engine, job, null);
      if (options.timeout > 0) {
        limit = Math.max(1, deadline.left());
      }
    }

    @Override
    void settled() {
      if (completion.failure() != null) {
        stopped = true;
      }
      if (!ordered) {
        done.add(this);
      }
    }
  }

  @Override
  public boolean tryAdvance(Consumer<? super R> action) {
    pull();
    if (pulled.isEmpty()) {
      end();
      return false;
    }
    R result = take();
    if (meter != null) {
      meter.count();
    }
    action.accept(result);
    return true;
  }

  private R take() {
    try {
      if (engine.scheduler.isBorrowed()) {
        pulled.forEach(engine.scheduler::help); // the executor may never start these runs
      }
      FeedRun next = next();
      R result = next.completion.orThrowUnchecked();
      pulled.remove(next);
      return result;
    } catch (InterruptedException e) {
      cancel();
      Thread.currentThread().interrupt();
      throw new CompletionException(e);
    } catch (Throwable e) { // an item has failed, or the pool was terminated
      cancel();
      throw e;
    }
  }

  private FeedRun next() throws InterruptedException {
    FeedRun oldest = pulled.iterator().next();
    if (ordered) {
      oldest.awaitCompletion(Long.MAX_VALUE);
      return oldest;
    }
    Inside.await(this::isAnyDone, Long.MAX_VALUE, () -> pulled.forEach(FeedRun::rescue));
    return Objects.requireNonNull(taken);
  }

  private boolean isAnyDone(long nanos) throws InterruptedException {
    taken = done.poll(nanos, TimeUnit.NANOSECONDS);
    return taken != null;
  }

  private void end() {
    if (meter != null) {
      meter.end();
    }
    if (broken != null) {
      throw Thrown.<RuntimeException>unchecked(broken);
    }
  }

  private void cancel() {
    stopped = true;
    broken = null;
    if (meter != null) {
      meter.end();
    }
    pulled.forEach(run -> run.cancel(true));
    pulled.clear();
  }

  @Override
  public @Nullable Spliterator<R> trySplit() {
    return null;
  }

  @Override
  public long estimateSize() {
    return Long.MAX_VALUE;
  }

  @Override
  public int characteristics() {
    return ordered ? ORDERED : 0;
  }
}
