package logs;

import dev.latchwork.LatchworkGenerated;
import dev.latchwork.pools.Pool;
import dev.latchwork.pools.PoolBuilder;
import dev.latchwork.pools.engine.Engine;
import dev.latchwork.pools.engine.Engines;
import dev.latchwork.pools.engine.Workers;
import java.util.Objects;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** Maps methods of {@link Logs} over many items in parallel. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class LogsPool extends Pool {
  private final Logs target;
  private final Engine engine;

  private LogsPool(Logs target, Engines engines) {
    super(engines);
    this.target = target;
    this.engine = engines.io();
  }

  /** Opens a pool with up to 64 threads for IO. */
  static LogsPool open(Logs target) {
    return builder(target).build();
  }

  /**
   * Opens a pool with the given number of threads for IO.
   *
   * @throws IllegalArgumentException if {@code parallelism} is less than 1
   */
  static LogsPool open(Logs target, int parallelism) {
    return builder(target).parallelism(parallelism).build();
  }

  /** Returns a pool that does everything on the calling thread, for tests. */
  static LogsPool sequential(Logs target) {
    return builder(target).sequential();
  }

  /** Returns a builder for a pool with options. */
  static Builder builder(Logs target) {
    return new Builder(Objects.requireNonNull(target));
  }

  /**
   * Calls {@link Logs#resolve} in parallel.
   * The stream yields the results in the order of the items.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the pulled items that have not finished. A checked
   * exception is thrown as the cause of a
   * {@link java.util.concurrent.CompletionException}.
   */
  Stream<String> resolveEach(Iterable<? extends String> items, boolean quick) {
    return engine.each(items, item -> target.resolve(item, quick));
  }

  /**
   * Like the method that takes an {@code Iterable}, but for a stream of items, which is
   * closed along with the returned stream.
   */
  Stream<String> resolveEach(Stream<? extends String> items, boolean quick) {
    return engine.each(items, item -> target.resolve(item, quick));
  }

  /** Builds a pool with options. */
  @LatchworkGenerated
  static final class Builder extends PoolBuilder<LogsPool, Builder> {
    private final Logs target;

    private Builder(Logs target) {
      super(LogsPool.class, Workers.io());
      this.target = target;
    }

    @Override
    public LogsPool build() {
      return new LogsPool(target, engines());
    }

    private LogsPool sequential() {
      return new LogsPool(target, sequentialEngines());
    }
  }
}
