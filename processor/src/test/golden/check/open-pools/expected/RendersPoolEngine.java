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
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/**
 * The machinery behind {@link RendersPool}: threads that claim ranges of items and run them.
 */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class RendersPoolEngine {
  final Workers cpu;

  private final boolean sequential;

  private final boolean borrowed;

  private final int retries;

  private final Supplier<? extends UnaryOperator<Runnable>> context;

  private final RendersPool.Progress progress;

  private final ReentrantLock lock = new ReentrantLock();

  private final Condition idle = lock.newCondition();

  private final Set<Run> runs = new HashSet<>();

  /** Set in a thread that is at an item: what it maps in turn runs right there. */
  private final ThreadLocal<Boolean> inside = new ThreadLocal<>();

  private boolean shutdown;

  RendersPoolEngine(int cpu, boolean sequential, ExecutorService executor, int retries,
      RendersPool.Progress progress, Supplier<? extends UnaryOperator<Runnable>> context) {
    this.cpu = new Workers(cpu, executor == null ? platformThreads() : executor);
    this.sequential = sequential;
    this.borrowed = executor != null;
    this.retries = retries;
    this.progress = progress;
    this.context = context;
  }

  /** Whether work stays on this thread: it is at an item itself, or there are no others. */
  private boolean staysHere() {
    if (inside.get() != null) {
      return true;
    }
    if (sequential) {
      requireOpen();
    }
    return sequential;
  }

  private void requireOpen() {
    lock.lock();
    try {
      if (shutdown) {
        throw new RejectedExecutionException("the pool is shut down");
      }
    } finally {
      lock.unlock();
    }
  }

  /** Null where nobody listens. A map inside another is part of one of its items. */
  private Meter meter(long total) {
    return progress == null || inside.get() != null ? null : new Meter(progress, total);
  }

  void shutdown() {
    lock.lock();
    try {
      shutdown = true;
      cpu.dismiss();
    } finally {
      lock.unlock();
    }
  }

  void terminate() {
    shutdown();
    List<Run> left;
    lock.lock();
    try {
      left = new ArrayList<>(runs);
    } finally {
      lock.unlock();
    }
    for (Run run : left) {
      run.stop(true);
    }
  }

  /**
   * Waits for all runs, and after shutdown for the threads; false if the time is up before.
   */
  boolean join(long nanos) throws InterruptedException {
    if (inside.get() != null) {
      throw new IllegalStateException("a mapped method cannot wait for its own pool");
    }
    if (borrowed) {
      cpu.help();
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
      if (!shutdown || borrowed) {
        return true;
      }
    } finally {
      lock.unlock();
    }
    return cpu.executor.awaitTermination(left, TimeUnit.NANOSECONDS);
  }

  private static ExecutorService platformThreads() {
    AtomicInteger number = new AtomicInteger();
    ThreadFactory threads =
        work -> new Thread(work, "RendersPool-" + number.incrementAndGet());
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
      Run run = new Run(this, job, meter(job.size()));
      try {
        if (!staysHere()) {
          start(run, parallelism - 1);
        }
        run.work(false);
        run.await();
      } finally {
        run.end();
      }
      run.rethrow();
      return job.results();
    }

    private void start(Run run, int threads) {
      run.context = context == null ? null : context.get();
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
      Thread caller = Thread.currentThread();
      for (int i = 0; i < threads && reserve(1); i++) {
        try {
          executor.execute(() -> work(caller));
        } catch (RejectedExecutionException e) {
          reserve(-1);
          return; // what nobody takes, the calling thread does
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

    private void work(Thread caller) {
      if (Thread.currentThread() == caller) {
        reserve(-1); // the executor gave it back: the calling thread works anyway
        return;
      }
      for (Run run = next(); run != null; run = next()) {
        run.workInContext();
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

    /** Does what a borrowed executor has not begun, and maybe never will. */
    private void help() {
      List<Run> left;
      lock.lock();
      try {
        left = new ArrayList<>(open);
      } finally {
        lock.unlock();
      }
      left.forEach(run -> run.work(false));
    }

    private void dismiss() {
      if (shutdown && !borrowed && runs.isEmpty() && count == 0) {
        executor.shutdown();
      }
    }
  }

  /** One map: which items are claimed, by whom, and what has failed. */
  private final class Run {
    private final Workers workers;

    private final int size;

    private final Job<?> job;

    private final Meter meter;

    private final Condition settled = lock.newCondition();

    private final Set<Range> claimed = new HashSet<>();

    private final Map<Integer, Throwable> failures = new TreeMap<>();

    private UnaryOperator<Runnable> context;

    private int next;

    private volatile boolean stopped;

    private Run(Workers workers, Job<?> job, Meter meter) {
      this.workers = workers;
      this.job = job;
      this.size = job.size();
      this.meter = meter;
    }

    private void workInContext() {
      if (context == null) {
        work(true);
        return;
      }
      AtomicBoolean worked = new AtomicBoolean();
      Runnable work =
          () -> {
            worked.set(true);
            work(true);
          };
      try {
        context.apply(work).run();
      } catch (Throwable e) {
        fail(e);
      }
      if (!worked.get()) {
        fail(new IllegalStateException("the context did not run the work"));
      }
    }

    private void fail(Throwable failure) {
      lock.lock();
      try {
        if (!isSettled()) {
          failures.put(size, failure);
          stop(true);
        }
      } finally {
        lock.unlock();
      }
    }

    /** Claims ranges and runs them until none is left. */
    private void work(boolean hired) {
      Boolean outer = inside.get();
      inside.set(true);
      try {
        Range range = new Range(this, Thread.currentThread(), hired);
        while (claim(range)) {
          long start = System.nanoTime();
          run(range);
          range.tune(System.nanoTime() - start);
          release(range);
        }
      } finally {
        if (outer == null) {
          inside.remove();
        }
      }
    }

    /** Runs a range to its end or up to a failure. */
    private void run(Range range) {
      int attempts = 0;
      int index = -1;
      while (range.failure == null) {
        try {
          job.step().run(range);
          return;
        } catch (Throwable e) {
          attempts = range.at == index ? attempts + 1 : 1;
          index = range.at;
          if (attempts <= retries && isRetried(e) && pause(attempts)) {
            range.first = index;
          } else {
            range.failure = e;
          }
        }
      }
    }

    private boolean isRetried(Throwable failure) {
      return failure instanceof Exception && !(failure instanceof InterruptedException) && !stopped;
    }

    /** Longer after each attempt. */
    private boolean pause(int attempts) {
      try {
        Thread.sleep(Math.min(5L << Math.min(attempts, 8), 1_000));
        return !stopped;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }

    private boolean claim(Range range) {
      lock.lock();
      try {
        if (stopped || next == size || (!range.hired && range.thread.isInterrupted())) {
          return false;
        }
        range.first = next;
        next += range.size(size - next, workers.parallelism);
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
        if (range.interrupted || (range.hired && !borrowed)) {
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
          if (interrupt && range.hired && range.failure == null) {
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
      if (isSettled()) {
        settled.signalAll();
        retire();
      }
    }

    private void retire() {
      runs.remove(this);
      if (runs.isEmpty()) {
        idle.signalAll();
        cpu.dismiss();
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
      if (meter != null) {
        meter.end();
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
    private static final long MILLISECOND = 1_000_000;

    private final Run run;

    private final Thread thread;

    private final boolean hired;

    private int first;

    private int end;

    private int at;

    private volatile Throwable failure;

    private boolean interrupted;

    private int most = 1;

    private Range(Run run, Thread thread, boolean hired) {
      this.run = run;
      this.thread = thread;
      this.hired = hired;
    }

    int first() {
      return first;
    }

    /** Whether the item is one of them and still wanted. */
    boolean covers(int index) {
      if (index > first && run.meter != null) {
        run.meter.count();
      }
      at = index;
      return index < end && !run.stopped;
    }

    /** How many to claim: ever fewer towards the end, so that all threads finish together. */
    private int size(int left, int threads) {
      return Math.max(1, Math.min(most, left / (2 * threads)));
    }

    private void tune(long nanos) {
      if (nanos < MILLISECOND) {
        most = Math.min(2 * most, 1 << 20);
      } else if (nanos > 2 * MILLISECOND) {
        most = Math.max(1, most / 2);
      }
    }
  }

  /** Counts the items of a map, and tells so twenty times a second. */
  private static final class Meter {
    private static final long INTERVAL = 50_000_000;

    private final RendersPool.Progress progress;

    private final long total;

    private final AtomicLong done = new AtomicLong();

    private final ReentrantLock turn = new ReentrantLock();

    private volatile long due = System.nanoTime() + INTERVAL;

    private long told = -1;

    private boolean broken;

    private Meter(RendersPool.Progress progress, long total) {
      this.progress = progress;
      this.total = total;
    }

    private void count() {
      done.incrementAndGet();
      if (System.nanoTime() - due >= 0 && turn.tryLock()) {
        try {
          tell();
        } finally {
          turn.unlock();
        }
      }
    }

    private void end() {
      turn.lock();
      try {
        tell();
      } finally {
        turn.unlock();
      }
    }

    private void tell() {
      long now = done.get();
      if (broken || now == told) {
        return;
      }
      told = now;
      due = System.nanoTime() + INTERVAL;
      try {
        progress.update(now, total);
      } catch (Throwable e) {
        broken = true;
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
      }
    }
  }
}
