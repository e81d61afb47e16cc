package dev.latchwork.stress.threads;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
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

    @Override
    Future<?> start(SquaresPool pool, List<Squares.Item> items) {
      return pool.squareAllAsync(items);
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

    @Override
    Future<?> start(SquaresPool pool, List<Squares.Item> items) {
      return pool.fetchAllAsync(items);
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

    @Override
    Mapper open(Squares target, int parallelism) {
      return new Naive(target, THREADS, parallelism);
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

    /** Maps without waiting. Only {@code CPU}, {@code IO} and {@code NONE} have this form. */
    Pending start(List<Squares.Item> items);

    void shutdown();

    void terminate();

    void join();
  }

  /** A map call that nobody has to wait for. */
  interface Pending {
    /** Waits for the end; throws a CancellationException if the map call was cancelled. */
    void get();

    boolean cancel();
  }

  static PoolKind any() {
    return any(values());
  }

  static PoolKind any(PoolKind... kinds) {
    return kinds[ThreadLocalRandom.current().nextInt(kinds.length)];
  }

  abstract void map(SquaresPool pool, List<Squares.Item> items) throws InterruptedException;

  Future<?> start(SquaresPool pool, List<Squares.Item> items) {
    throw new UnsupportedOperationException();
  }

  Mapper open(Squares target) {
    return mapper(this, SquaresPool.builder(target).executor(THREADS).build());
  }

  Mapper open(Squares target, int parallelism) {
    return mapper(
        this, SquaresPool.builder(target).executor(THREADS).parallelism(parallelism).build());
  }

  static Mapper mapper(PoolKind kind, SquaresPool pool) {
    return new Generated(kind, pool);
  }

  static Mapper naive(Squares target, Executor threads) {
    return new Naive(target, threads, Integer.MAX_VALUE);
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
    public Pending start(List<Squares.Item> items) {
      return new Started(kind.start(pool, items));
    }

    @Override
    public void shutdown() {
      pool.shutdown();
    }

    @Override
    public void terminate() {
      pool.terminate();
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

  private record Started(Future<?> future) implements Pending {
    @Override
    public void get() {
      try {
        future.get();
      } catch (InterruptedException | ExecutionException e) {
        throw new AssertionError("nobody interrupts, and no item fails", e);
      }
    }

    @Override
    public boolean cancel() {
      return future.cancel(true);
    }
  }

  /**
   * A pool with the mistakes that the tests look for: a map call does not wait for the other
   * threads, may stop half way when the pool is shut down, and may start an item after {@code join}
   * has returned. The pool counts an item only when the item begins, and it cancels map calls that
   * have ended in the meantime.
   */
  private static final class Naive implements Mapper {
    private final Squares target;
    private final Executor threads;
    private final int parallelism;
    private final AtomicInteger running = new AtomicInteger();
    private volatile boolean closed;

    Naive(Squares target, Executor threads, int parallelism) {
      this.target = target;
      this.threads = threads;
      this.parallelism = parallelism;
    }

    @Override
    public void map(List<Squares.Item> items) {
      for (Squares.Item item : items) {
        if (closed) {
          throw new RejectedExecutionException();
        }
        while (running.get() >= parallelism) {
          Thread.onSpinWait();
        }
        Pause.here();
        threads.execute(
            () -> {
              running.incrementAndGet();
              target.square(item);
              running.decrementAndGet();
            });
      }
    }

    @Override
    public Pending start(List<Squares.Item> items) {
      NaivePending pending = new NaivePending(items.size());
      for (Squares.Item item : items) {
        threads.execute(
            () -> {
              target.square(item);
              pending.left.decrementAndGet();
            });
      }
      return pending;
    }

    @Override
    public void shutdown() {
      closed = true;
    }

    @Override
    public void terminate() {
      closed = true;
    }

    @Override
    public void join() {
      while (running.get() > 0) {
        Thread.onSpinWait();
      }
    }
  }

  private static final class NaivePending implements Pending {
    private final AtomicInteger left;
    private volatile boolean cancelled;

    NaivePending(int size) {
      left = new AtomicInteger(size);
    }

    @Override
    public void get() {
      while (left.get() > 0 && !cancelled) {
        Thread.onSpinWait();
      }
      if (cancelled) {
        throw new CancellationException();
      }
    }

    @Override
    public boolean cancel() {
      boolean isInTime = left.get() > 0;
      Pause.here();
      cancelled |= isInTime;
      return isInTime;
    }
  }
}
