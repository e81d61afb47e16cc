package logs;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** Maps methods of {@link Logs} over many items in parallel. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class LogsPool implements AutoCloseable {
  private final Logs target;

  private final LogsPoolEngine engine;

  private LogsPool(Logs target, LogsPoolEngine engine) {
    this.target = Objects.requireNonNull(target);
    this.engine = engine;
  }

  /** Opens a pool with up to 64 threads that wait. */
  static LogsPool open(Logs target) {
    return new LogsPool(target, new LogsPoolEngine(64));
  }

  /**
   * Opens a pool with another number of threads that wait.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  static LogsPool open(Logs target, int parallelism) {
    if (parallelism < 1) {
      throw new IllegalArgumentException("parallelism is less than 1: " + parallelism);
    }
    return new LogsPool(target, new LogsPoolEngine(parallelism));
  }

  /**
   * Calls {@link Logs#resolve} in parallel.
   * The stream has the results in the order of the items.
   * Items are pulled as results are taken, never more ahead than the pool has threads for.
   * Closing the stream cancels the rest. A checked exception is the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  Stream<String> resolveEach(Iterable<? extends String> items, boolean quick) {
    return engine.io.each(items.iterator(), item -> target.resolve(item, quick));
  }

  /** The same for a stream, which is closed with the results. */
  Stream<String> resolveEach(Stream<? extends String> items, boolean quick) {
    return engine.io.each(items.iterator(), item -> target.resolve(item, quick))
        .onClose(items::close);
  }

  /** Refuses further work and returns at once; what was accepted before goes on. */
  void shutdown() {
    engine.shutdown();
  }

  /** Waits until no work is left, and after {@link #shutdown} no thread. */
  void join() throws InterruptedException {
    engine.join(Long.MAX_VALUE);
  }

  /** The same, but returns false when the time is up before. */
  boolean join(Duration timeout) throws InterruptedException {
    return engine.join(TimeUnit.NANOSECONDS.convert(timeout));
  }

  /** Shuts down, cancels what has not started and interrupts what runs; returns at once. */
  void terminate() {
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
}
