package gallery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.annotation.processing.Generated;

/**
 * The machinery behind {@link ThumbnailsPool}: threads that claim ranges of items and run them.
 */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class ThumbnailsPoolEngine {
  final Workers io;

  private final ReentrantLock lock = new ReentrantLock();

  private final Condition idle = lock.newCondition();

  private final Set<Run> runs = new HashSet<>();

  /** Set in a thread that is at an item: what it maps in turn runs right there. */
  private final ThreadLocal<Boolean> inside = new ThreadLocal<>();

  private boolean shutdown;

  ThumbnailsPoolEngine(int io) {
    this.io = new Workers(io, platformThreads());
  }

  void shutdown() {
    lock.lock();
    try {
      shutdown = true;
      io.dismiss();
    } finally {
      lock.unlock();
    }
  }

  void terminate() {
    shutdown();
    lock.lock();
    try {
      for (Run run : new ArrayList<>(runs)) {
        if (run.future != null) {
          run.future.cancel(true);
        }
        run.stop(true);
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for all runs, and after shutdown for the threads; false if the time is up before.
   */
  boolean join(long nanos) throws InterruptedException {
    if (inside.get() != null) {
      throw new IllegalStateException("a mapped method cannot wait for its own pool");
    }
    long left = nanos;
    lock.lockInterruptibly();
    try {
      while (!runs.isEmpty()) {
        if (left <= 0) {
          return false;
        }
        left = idle.awaitNanos(left);
      }
      if (!shutdown) {
        return true;
      }
    } finally {
      lock.unlock();
    }
    return io.executor.awaitTermination(left, TimeUnit.NANOSECONDS);
  }

  private static ExecutorService platformThreads() {
    AtomicInteger number = new AtomicInteger();
    ThreadFactory threads =
        work -> new Thread(work, "ThumbnailsPool-" + number.incrementAndGet());
    return new ThreadPoolExecutor(
        0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
  }

  /** Lets a checked exception pass: the mapped method declares it, and so does its map. */
  @SuppressWarnings("unchecked")
  private static <E extends Throwable> E unchecked(Throwable failure) throws E {
    throw (E) failure;
  }

  /** As many nulls, to be replaced one by one. */
  @SuppressWarnings("unchecked")
  static <R> List<R> slots(int size) {
    return (List<R>) Arrays.asList(new Object[size]);
  }

  /**
   * The items by index. Other collections may change their size meanwhile: an array does not.
   */
  @SuppressWarnings("unchecked")
  static <T> List<T> indexed(Collection<T> items) {
    return items.getClass() == ArrayList.class
        ? (ArrayList<T>) items
        : (List<T>) Arrays.asList(items.toArray());
  }

  /** A loop over the items of a range: one call a range, not one an item. */
  interface Step {
    void run(Range range) throws Throwable;
  }

  /** So many items, and the step that fills the results. */
  record Job<V>(int size, V results, Step step) {
  }

  /** The threads for one workload. They come when there is work, and go. */
  final class Workers {
    private final int parallelism;

    private final ExecutorService executor;

    private final Deque<Run> open = new ArrayDeque<>();

    private int count;

    private Workers(int parallelism, ExecutorService executor) {
      this.parallelism = parallelism;
      this.executor = executor;
    }

    /** The results of all items; throws what an item threw. */
    <V> V map(Job<V> job) throws InterruptedException {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      Run run = new Run(this, job, Thread.currentThread());
      try {
        if (inside.get() == null) {
          start(run, parallelism);
        } else {
          run.work();
        }
        run.await();
      } finally {
        run.end();
      }
      run.rethrow();
      return job.results();
    }

    /** The same without waiting. */
    <V> Future<V> submit(Job<V> job) {
      return submit(job, job::results);
    }

    /** One call without waiting. */
    <V> Future<V> submit(Call<V> call) {
      List<V> result = slots(1);
      Job<?> job = new Job<>(1, result, range -> result.set(0, call.run()));
      return submit(job, () -> result.get(0));
    }

    private <V> Future<V> submit(Job<?> job, Callable<V> results) {
      if (inside.get() != null) {
        FutureTask<V> done =
            new FutureTask<>(
                () -> {
                  map(job);
                  return results.call();
                });
        done.run();
        return done;
      }
      Run run = new Run(this, job, null);
      Pending<V> future = new Pending<>(run, results);
      run.future = future;
      start(run, parallelism);
      if (run.size == 0) {
        future.run();
      }
      return future;
    }

    private void start(Run run, int threads) {
      lock.lock();
      try {
        if (shutdown) {
          throw new RejectedExecutionException("the pool is shut down");
        }
        if (run.size > 0) {
          runs.add(run);
          open.add(run);
        }
      } finally {
        lock.unlock();
      }
      hire(Math.min(run.size, threads));
    }

    private void hire(int threads) {
      for (int i = 0; i < threads && reserve(1); i++) {
        try {
          executor.execute(this::work);
        } catch (Throwable e) {
          reserve(-1);
          throw e;
        }
      }
    }

    private boolean reserve(int threads) {
      lock.lock();
      try {
        if (count + threads > parallelism) {
          return false;
        }
        count += threads;
        return true;
      } finally {
        lock.unlock();
      }
    }

    private void work() {
      for (Run run = next(); run != null; run = next()) {
        run.work();
      }
    }

    /**
     * The oldest run with items left; null, and the thread is free to go, if there is none.
     */
    private Run next() {
      lock.lock();
      try {
        if (open.isEmpty()) {
          count--;
          dismiss();
        }
        return open.peek();
      } finally {
        lock.unlock();
      }
    }

    private void dismiss() {
      if (shutdown && runs.isEmpty() && count == 0) {
        executor.shutdown();
      }
    }
  }

  /** One map: which items are claimed, by whom, and what has failed. */
  private final class Run {
    private final Workers workers;

    private final int size;

    private final Job<?> job;

    private final Thread caller;

    private final Condition settled = lock.newCondition();

    private final Set<Range> claimed = new HashSet<>();

    private final Map<Integer, Throwable> failures = new TreeMap<>();

    private Pending<?> future;

    private int next;

    private volatile boolean stopped;

    private Run(Workers workers, Job<?> job, Thread caller) {
      this.workers = workers;
      this.job = job;
      this.size = job.size();
      this.caller = caller;
    }

    /** Claims ranges and runs them until none is left. */
    private void work() {
      Boolean outer = inside.get();
      inside.set(true);
      try {
        Range range = new Range(this, Thread.currentThread());
        while (claim(range)) {
          try {
            job.step().run(range);
          } catch (Throwable e) {
            range.failure = e;
          }
          release(range);
        }
      } finally {
        if (outer == null) {
          inside.remove();
        }
      }
    }

    private boolean claim(Range range) {
      lock.lock();
      try {
        if (stopped || next == size || (range.isOfCaller() && caller.isInterrupted())) {
          return false;
        }
        range.first = next;
        next++;
        range.end = next;
        if (next == size) {
          workers.open.remove(this);
        }
        claimed.add(range);
        return true;
      } finally {
        lock.unlock();
      }
    }

    private void release(Range range) {
      lock.lock();
      try {
        claimed.remove(range);
        if (range.failure != null && !range.interrupted) {
          failures.put(range.at, range.failure);
          stop(true);
        }
        if (!range.isOfCaller()) {
          Thread.interrupted(); // meant for this range: the next one knows nothing of it
        }
        settle();
      } finally {
        lock.unlock();
      }
    }

    /** Under the lock, so that an interrupt never comes too late and hits the next range. */
    private void stop(boolean interrupt) {
      lock.lock();
      try {
        if (stopped || isSettled()) {
          return;
        }
        stopped = true;
        workers.open.remove(this);
        for (Range range : claimed) {
          if (interrupt && !range.isOfCaller() && range.failure == null) {
            range.interrupted = true;
            range.thread.interrupt();
          }
        }
        settle();
      } finally {
        lock.unlock();
      }
    }

    private boolean isSettled() {
      return claimed.isEmpty() && (stopped || next == size);
    }

    private void settle() {
      if (!isSettled()) {
        return;
      }
      settled.signalAll();
      if (future != null) {
        future.run();
      }
      runs.remove(this);
      if (runs.isEmpty()) {
        idle.signalAll();
        io.dismiss();
      }
    }

    private void await() throws InterruptedException {
      lock.lock();
      try {
        while (!isSettled()) {
          settled.await();
        }
      } finally {
        lock.unlock();
      }
    }

    /** Leaves nothing behind, whatever has happened. */
    private void end() {
      lock.lock();
      try {
        stop(true);
        while (!isSettled()) {
          settled.awaitUninterruptibly();
        }
      } finally {
        lock.unlock();
      }
    }

    private void rethrow() {
      Throwable first = null;
      for (Throwable failure : failures.values()) {
        if (first == null) {
          first = failure;
        } else if (failure != first) {
          first.addSuppressed(failure);
        }
      }
      if (first != null) {
        throw unchecked(first);
      }
      if (stopped) {
        throw new CancellationException("the pool was terminated");
      }
    }
  }

  /** The items that a thread has claimed. */
  static final class Range {
    private final Run run;

    private final Thread thread;

    private int first;

    private int end;

    private int at;

    private volatile Throwable failure;

    private boolean interrupted;

    private Range(Run run, Thread thread) {
      this.run = run;
      this.thread = thread;
    }

    int first() {
      return first;
    }

    /** Whether the item is one of them and still wanted. */
    boolean covers(int index) {
      at = index;
      return index < end && !run.stopped;
    }

    private boolean isOfCaller() {
      return thread == run.caller;
    }
  }

  /** The future of a run; the thread that releases its last range runs it. */
  private static final class Pending<V> extends FutureTask<V> {
    private final Run run;

    private Pending(Run run, Callable<V> results) {
      super(
          () -> {
            run.rethrow();
            return results.call();
          });
      this.run = run;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      boolean cancelled = super.cancel(false);
      if (cancelled) {
        run.stop(mayInterruptIfRunning);
      }
      return cancelled;
    }
  }

  /** The call for a single item. */
  interface Call<V> {
    V run() throws Throwable;
  }
}
