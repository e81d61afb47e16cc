package dev.latchwork.stress.threads;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * The ways in which the tests make map calls. The last one, {@code NONE}, makes the twins: it is
 * hand-written code that is not thread-safe.
 */
enum PoolKind {
  CPU {
    @Override
    void map(SquaresPool pool, List<Squares.Item> items) throws InterruptedException {
      pool.squareAll(items);
    }
  },
  OUTCOMES {
    @Override
    void map(SquaresPool pool, List<Squares.Item> items) throws InterruptedException {
      pool.squareOutcomes(items);
    }
  },
  IO {
    @Override
    void map(SquaresPool pool, List<Squares.Item> items) throws InterruptedException {
      pool.fetchAll(items);
    }
  },
  STREAM {
    @Override
    void map(SquaresPool pool, List<Squares.Item> items) {
      try (Stream<Squares.Item> squares = pool.fetchEach(items)) {
        squares.forEach(square -> {});
      }
    }
  },
  NONE {
    @Override
    void map(SquaresPool pool, List<Squares.Item> items) {
      throw new UnsupportedOperationException();
    }

    @Override
    Mapper open(Squares target) {
      return naive(target, THREADS);
    }
  };

  /**
   * Up to two daemon threads. While both are busy, a thread that submits a task runs the task
   * itself.
   */
  private static final ExecutorService THREADS =
      new ThreadPoolExecutor(
          0,
          2,
          1,
          TimeUnit.MINUTES,
          new SynchronousQueue<>(),
          work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
          },
          new ThreadPoolExecutor.CallerRunsPolicy());

  interface Mapper {
    void map(List<Squares.Item> items);

    void shutdown();

    void join();
  }

  static PoolKind any() {
    return values()[ThreadLocalRandom.current().nextInt(values().length)];
  }

  abstract void map(SquaresPool pool, List<Squares.Item> items) throws InterruptedException;

  Mapper open(Squares target) {
    return mapper(this, SquaresPool.builder(target).executor(THREADS).build());
  }

  static Mapper mapper(PoolKind kind, SquaresPool pool) {
    return new Generated(kind, pool);
  }

  static Mapper naive(Squares target, Executor threads) {
    return new Naive(target, threads);
  }

  private record Generated(PoolKind kind, SquaresPool pool) implements Mapper {
    @Override
    public void map(List<Squares.Item> items) {
      try {
        kind.map(pool, items);
      } catch (InterruptedException e) {
        throw new AssertionError("nobody interrupts", e);
      }
    }

    @Override
    public void shutdown() {
      pool.shutdown();
    }

    @Override
    public void join() {
      try {
        pool.join();
      } catch (InterruptedException e) {
        throw new AssertionError("nobody interrupts", e);
      }
    }
  }

  /**
   * A pool with the mistakes that the tests look for: a map call does not wait for the other
   * threads, may stop half way when the pool is shut down, and may start an item after {@code join}
   * has returned.
   */
  private static final class Naive implements Mapper {
    private final Squares target;
    private final Executor threads;
    private final AtomicInteger running = new AtomicInteger();
    private volatile boolean closed;

    Naive(Squares target, Executor threads) {
      this.target = target;
      this.threads = threads;
    }

    @Override
    public void map(List<Squares.Item> items) {
      for (Squares.Item item : items) {
        if (closed) {
          throw new RejectedExecutionException();
        }
        Pause.here();
        running.incrementAndGet();
        threads.execute(
            () -> {
              target.square(item);
              running.decrementAndGet();
            });
      }
    }

    @Override
    public void shutdown() {
      closed = true;
    }

    @Override
    public void join() {
      while (running.get() > 0) {
        Thread.onSpinWait();
      }
    }
  }
}
