package math;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/**
 * The machinery behind {@link NumbersPool}: threads that claim ranges of items and run them.
 */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class NumbersPoolEngine {
  private static final ScheduledExecutorService WATCHDOG = watchdog();
  private static final long PATIENCE = 1_000_000_000;

  private final Options options;
  private final int parallelism;
  private final boolean borrowed;
  private final boolean callerWorks;

  /** Our own, which also do what those of a borrowed executor do not. */
  private final ExecutorService threads;

  private final Executor executor;

  /** At work or on their way; a thread that was given up is not among them. */
  private final Set<Worker> workers = new HashSet<>();

  private final Set<Run<?>> runs = new HashSet<>();

  /** Those with items that nobody has claimed, the oldest first. */
  private final Set<Run<?>> open = new LinkedHashSet<>();

  /** Calling threads that wait for a place. */
  private int waiting;

  private boolean shutdown;
  private boolean gaveUp;

  NumbersPoolEngine(Options options, int parallelism) {
    this.options = options;
    this.parallelism = parallelism;
    this.borrowed = options.executor() != null;
    this.callerWorks = !options.isTimed();
    this.threads = platformThreads();
    this.executor = borrowed ? options.executor() : threads;
  }

  /** The results of all items; throws what an item threw. */
  <V> V map(Job<V> job) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    Run<V> run = new Run<>(job, meter(job.size()));
    run.caller = Thread.currentThread();
    return start(run).await();
  }

  /**
   * Whether this thread is at an item: what it maps in turn is part of that, and stays here.
   */
  private boolean isInside() {
    return options.inside().get() != null;
  }

  private Meter meter(long total) {
    return options.progress() == null || isInside() ? null : new Meter(options.progress(), total);
  }

  /** Sees to it that a run is worked at, by the calling thread if by nobody else. */
  private <V> Run<V> start(Run<V> run) {
    if (isInside()) {
      run.work(null);
    } else if (run.job.size() == 0) {
      requireOpen();
    } else {
      run.context = options.context() == null ? null : options.context().get();
      accept(run);
      staff(run);
    }
    run.finish();
    return run;
  }

  private synchronized void accept(Run<?> run) {
    requireOpen();
    run.alarm = alarm(options.timeout(), run::expireAll);
    runs.add(run);
    open.add(run);
  }

  private synchronized void requireOpen() {
    if (shutdown) {
      throw new RejectedExecutionException("the pool is shut down");
    }
  }

  private void staff(Run<?> run) {
    boolean isWaitedFor = run.caller != null;
    Worker caller = new Worker();
    if (parallelism == 0) {
      run.workInContext(null);
    } else if (isWaitedFor && callerWorks) {
      takePlace(caller, run);
      hire(run.job.size() - 1, executor);
      run.workInContext(null);
      replace(caller);
    } else {
      hire(run.job.size(), executor);
      if (isUnstaffed() || (isWaitedFor && borrowed)) {
        help(run);
      }
    }
  }

  /** Calls for threads as long as there are places. */
  private void hire(int most, Executor from) {
    for (int i = 0; i < most; i++) {
      Worker worker = new Worker();
      synchronized (this) {
        if (workers.size() >= parallelism - waiting) {
          return;
        }
        workers.add(worker);
      }
      try {
        from.execute(worker);
        worker.hirer = null; // on its own thread too, it comes later now
      } catch (Throwable e) {
        leave(worker);
        return; // there is no thread to be had
      }
    }
  }

  private synchronized boolean isUnstaffed() {
    return workers.isEmpty();
  }

  private synchronized boolean leave(Worker worker) {
    notifyAll();
    return workers.remove(worker);
  }

  /** Leaves a place to a thread of our own, if there is work for it. */
  private synchronized void replace(Worker worker) {
    if (leave(worker) && !open.isEmpty()) {
      hire(1, threads);
    }
  }

  /**
   * Sends a thread of our own, at most one at a time, to a run that others may never begin.
   */
  private void help(Run<?> run) {
    Worker helper = new Worker();
    synchronized (this) {
      if (!open.contains(run) || workers.contains(run.helper) || !enter(helper)) {
        return;
      }
      run.helper = helper;
    }
    try {
      threads.execute(helper);
    } catch (Throwable e) {
      leave(helper);
      run.workInContext(null); // there is no thread but this one
    }
  }

  /** Takes a place, if need be that of a thread which has not come yet. */
  private synchronized boolean enter(Worker worker) {
    if (workers.size() >= parallelism) {
      workers.stream().filter(w -> !w.begun).findFirst().ifPresent(workers::remove);
    }
    worker.begun = true;
    return workers.size() < parallelism && workers.add(worker);
  }

  /** The calling thread waits a second at most: those at work may in turn wait for it. */
  private synchronized void takePlace(Worker caller, Run<?> run) {
    long deadline = System.nanoTime() + PATIENCE;
    waiting++;
    try {
      for (long left = PATIENCE;
          left > 0 && open.contains(run) && !enter(caller);
          left = deadline - System.nanoTime()) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // which ends the map
    } finally {
      waiting--;
    }
    workers.add(caller);
  }

  /** The oldest run with items left. Null if there is none, or no room for the thread. */
  private synchronized Run<?> next(Worker worker) {
    worker.begun = true;
    leave(worker);
    if (open.isEmpty() || workers.size() >= parallelism - waiting) {
      return null;
    }
    workers.add(worker);
    return open.iterator().next();
  }

  private static ExecutorService platformThreads() {
    AtomicInteger number = new AtomicInteger();
    ThreadFactory threads = work -> new Thread(work, "NumbersPool-" + number.incrementAndGet());
    return new ThreadPoolExecutor(
        0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
  }

  /** A thread that is there only while there is something to watch. */
  private static ScheduledExecutorService watchdog() {
    ThreadFactory daemon =
        work -> {
          Thread thread = new Thread(work, "NumbersPool-watchdog");
          thread.setDaemon(true);
          return thread;
        };
    ScheduledThreadPoolExecutor watchdog = new ScheduledThreadPoolExecutor(1, daemon);
    watchdog.setRemoveOnCancelPolicy(true);
    watchdog.setKeepAliveTime(1, TimeUnit.SECONDS);
    watchdog.allowCoreThreadTimeOut(true);
    return watchdog;
  }

  private static Future<?> alarm(long nanos, Runnable late) {
    return nanos == 0 ? null : WATCHDOG.schedule(late, nanos, TimeUnit.NANOSECONDS);
  }

  synchronized void shutdown() {
    shutdown = true;
    dismiss();
  }

  private void dismiss() {
    if (runs.isEmpty()) {
      workers.removeIf(worker -> !worker.begun); // an executor may have discarded them
      notifyAll();
      if (shutdown) {
        threads.shutdown();
      }
    }
  }

  void terminate() {
    List<Run<?>> left;
    synchronized (this) {
      shutdown();
      open.clear(); // or a thread would go on from what is cancelled to what will be
      left = left();
    }
    left.forEach(run -> run.cancel(true));
  }

  private synchronized List<Run<?>> left() {
    return new ArrayList<>(runs);
  }

  /**
   * Waits for all runs, and after shutdown for the threads; false if the time is up before.
   */
  boolean join(long nanos) throws InterruptedException {
    if (isInside()) {
      throw new IllegalStateException("a mapped method cannot wait for its own pool");
    }
    if (borrowed) {
      left().forEach(this::help);
    }
    long deadline = System.nanoTime() + nanos;
    synchronized (this) {
      while (!runs.isEmpty()) {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
          return false;
        }
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
      if (!shutdown || gaveUp) {
        return true;
      }
    }
    return threads.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
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
    Class<?> kind = items.getClass();
    return kind == ArrayList.class || kind == List.of().getClass()
        ? (List<T>) items
        : (List<T>) Arrays.asList(items.toArray());
  }

  /** What a pool was built with. Inside is set in a thread that is at an item. */
  record Options(ExecutorService executor, long itemTimeout, long timeout, int retries,
      NumbersPool.Progress progress, Supplier<? extends UnaryOperator<Runnable>> context,
      ThreadLocal<Boolean> inside) {
    /**
     * Whether items may be given up, which cannot be done with those of the calling thread.
     */
    private boolean isTimed() {
      return itemTimeout > 0 || timeout > 0;
    }
  }

  /** So many items, what comes of them, and the step that maps them. */
  record Job<V>(int size, Callable<V> results, Step step) {
  }

  /** A loop over the items of a range: one call a range, not one an item. */
  interface Step {
    void run(Range range) throws Throwable;
  }

  /** A thread that was called for, and is ours until there is nothing left to do. */
  private final class Worker implements Runnable {
    /** Who calls for it, until that is done. */
    private Thread hirer = Thread.currentThread();

    private boolean begun;

    @Override
    public void run() {
      if (Thread.currentThread() == hirer) {
        leave(this); // the executor gave it back: the calling thread works anyway
        return;
      }
      for (Run<?> run = next(this); run != null; run = next(this)) {
        run.workInContext(this);
      }
    }
  }

  /** One map: which items are claimed, by whom, and what has failed. */
  private class Run<V> extends FutureTask<V> {
    private final Job<V> job;
    private final Meter meter;
    private final Set<Range> claimed = new HashSet<>();
    private final Map<Integer, Throwable> failures;
    private UnaryOperator<Runnable> context;

    /** The thread that waits, if one does: an interrupt of it is meant for the map. */
    private Thread caller;

    private Worker helper;
    private Future<?> alarm;
    private int next;
    private volatile boolean stopped;

    /** Done when no thread is at an item any more, nor will be. */
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    Run(Job<V> job, Meter meter) {
      super(job.results());
      this.job = job;
      this.meter = meter;
      this.failures = new TreeMap<>();
    }

    void workInContext(Worker worker) {
      if (context == null) {
        work(worker);
        return;
      }
      AtomicBoolean worked = new AtomicBoolean();
      Runnable work =
          () -> {
            worked.set(true);
            work(worker);
          };
      try {
        context.apply(work).run();
        if (!worked.get()) {
          throw new IllegalStateException("the context did not run the work");
        }
      } catch (Throwable e) {
        fail(job.size(), e);
        finish();
      }
    }

    /** Claims ranges and runs them until none is left. No worker is the calling thread. */
    void work(Worker worker) {
      Boolean outer = options.inside().get();
      Range range = null;
      try {
        options.inside().set(true);
        range = new Range(this, worker);
        while (claim(range)) {
          long start = System.nanoTime();
          run(range);
          range.tune(System.nanoTime() - start);
          release(range);
        }
      } catch (Throwable e) { // that of no item: the memory is short
        synchronized (NumbersPoolEngine.this) {
          claimed.remove(range);
          fail(job.size(), e);
        }
        finish();
      } finally {
        if (outer == null) {
          options.inside().remove();
        }
      }
    }

    private boolean claim(Range range) {
      synchronized (NumbersPoolEngine.this) {
        if (stopped || next == job.size() || range.interrupted) {
          return false;
        }
        if (Thread.currentThread() == caller && caller.isInterrupted()) {
          close(); // nobody comes to go on with what the caller is about to cancel
          return false;
        }
        if (range.worker != null && workers.size() > parallelism - waiting) {
          return false; // a calling thread has come, which works itself
        }
        range.first = next;
        range.at = next;
        next += options.itemTimeout() > 0 ? 1 : range.size(job.size() - next, parallelism);
        range.end = next;
        if (next == job.size()) {
          close();
        }
        claimed.add(range);
        if (range.worker != null) {
          int item = range.at;
          range.alarm = alarm(options.itemTimeout(), () -> expire(range, item));
        }
        return true;
      }
    }

    private void release(Range range) {
      synchronized (NumbersPoolEngine.this) {
        if (claimed.remove(range) && range.failure != null && !range.interrupted) {
          fail(range.at, range.failure);
        }
        range.stopClock();
        boolean isOurs = range.worker != null;
        if (range.interrupted || (isOurs && !borrowed)) {
          Thread.interrupted(); // meant for this range: the next one knows nothing of it
        }
      }
      finish();
    }

    /** Runs a range to its end or up to a failure. */
    private void run(Range range) {
      int attempts = 0;
      int tried = -1;
      while (range.failure == null) {
        try {
          job.step().run(range);
          return;
        } catch (Throwable e) {
          attempts = range.at == tried ? attempts + 1 : 1;
          tried = range.at;
          range.first = tried;
          range.failure = afterPause(e, attempts, range);
        }
      }
    }

    /** The failure, or null after a pause if the item is to be tried again. */
    private Throwable afterPause(Throwable failure, int attempts, Range range) {
      if (attempts > options.retries()
          || range.isUnwanted()
          || !(failure instanceof Exception)
          || failure instanceof InterruptedException) {
        return failure;
      }
      try {
        Thread.sleep(Math.min(5L << Math.min(attempts, 8), 1_000));
        return range.isUnwanted() ? failure : null;
      } catch (InterruptedException e) {
        return e;
      }
    }

    /** Notes what failed, an item or all beyond the last, and stops the rest. */
    private void fail(int index, Throwable failure) {
      synchronized (NumbersPoolEngine.this) {
        if (!end.isDone()) {
          failures.putIfAbsent(index, failure);
          stop(true);
        }
      }
    }

    /** Under the lock, so that an interrupt never comes too late and hits the next range. */
    private void stop(boolean interrupt) {
      synchronized (NumbersPoolEngine.this) {
        stopped = true;
        close();
        if (interrupt) {
          claimed.forEach(Range::interrupt);
        }
      }
    }

    private void close() {
      open.remove(this);
      NumbersPoolEngine.this.notifyAll();
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      boolean cancelled = super.cancel(false);
      if (isCancelled()) {
        stop(mayInterruptIfRunning);
        finish();
      }
      return cancelled;
    }

    private void finish() {
      if (isOver()) {
        complete();
      }
    }

    /** True once: for the thread that is to complete the future. */
    private boolean isOver() {
      synchronized (NumbersPoolEngine.this) {
        if (end.isDone() || !claimed.isEmpty() || (!stopped && next < job.size())) {
          return false;
        }
        if (alarm != null) {
          alarm.cancel(false);
        }
        return end.complete(null);
      }
    }

    /** Not under the lock, as others listen to it. */
    private void complete() {
      if (meter != null) {
        meter.end();
      }
      Throwable failure = failure();
      if (failure == null) {
        run();
      } else {
        setException(failure);
      }
      synchronized (NumbersPoolEngine.this) {
        runs.remove(this);
        dismiss();
      }
    }

    /** That of the lowest index; the others are suppressed in it. */
    private Throwable failure() {
      Throwable first = null;
      for (Throwable failure : failures.values()) {
        if (first == null) {
          first = failure;
        } else if (failure != first) {
          first.addSuppressed(failure);
        }
      }
      return first;
    }

    /** Leaves nothing behind, whatever happens. */
    V await() throws InterruptedException {
      try {
        return get();
      } catch (ExecutionException e) {
        throw unchecked(e.getCause());
      } finally {
        stop(true);
        finish();
        end.join();
      }
    }

    /** An item takes too long. */
    private void expire(Range range, int item) {
      synchronized (NumbersPoolEngine.this) {
        if (!claimed.contains(range) || range.first != item) {
          return; // it has ended just now
        }
        Throwable failure = timeout("an item", options.itemTimeout());
        fail(item, failure);
        giveUp(range);
      }
      finishInTime();
    }

    /** The map takes too long. */
    private void expireAll() {
      synchronized (NumbersPoolEngine.this) {
        fail(job.size(), timeout("the map", options.timeout()));
        new ArrayList<>(claimed).forEach(this::giveUp);
      }
      finishInTime();
    }

    /** On the watchdog, which has no time for those who listen. */
    private void finishInTime() {
      if (meter == null) {
        finish();
      } else if (isOver()) {
        new Thread(this::complete, "NumbersPool-late").start();
      }
    }

    /** Goes on without an item, and without its thread until that comes back. */
    private void giveUp(Range range) {
      gaveUp = true;
      range.interrupt();
      claimed.remove(range);
      replace(range.worker);
    }

    static CompletionException timeout(String what, long limit) {
      String message = what + " took longer than " + Duration.ofNanos(limit);
      return new CompletionException(new TimeoutException(message));
    }
  }

  /** The items that a thread has claimed. */
  static final class Range {
    private static final long MILLISECOND = 1_000_000;

    private final Run<?> run;
    private final Worker worker;
    private final Thread thread = Thread.currentThread();
    private int first;
    private int end;
    private int at;
    private int most = 1;
    private Future<?> alarm;
    private volatile Throwable failure;
    private volatile boolean interrupted;

    private Range(Run<?> run, Worker worker) {
      this.run = run;
      this.worker = worker;
    }

    int first() {
      return first;
    }

    /** Whether the item is one of them and still wanted. */
    boolean covers(int index) {
      if (index > first && run.meter != null && !interrupted) {
        stopClock();
        run.meter.count();
      }
      at = index;
      return index < end && !run.stopped;
    }

    /** Because its map has ended, or goes on without it. */
    private boolean isUnwanted() {
      return run.stopped || interrupted;
    }

    private void stopClock() {
      if (alarm != null) {
        alarm.cancel(false);
      }
    }

    /** Under the lock, while it is claimed. The calling thread is not ours to interrupt. */
    private void interrupt() {
      if (worker != null && failure == null) {
        interrupted = true;
        thread.interrupt();
      }
    }

    /** How many to claim: ever fewer towards the end, so that all threads finish together. */
    private int size(int left, int threads) {
      return Math.max(1, Math.min(most, left / (2 * Math.max(1, threads))));
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

    private final NumbersPool.Progress progress;
    private final long total;
    private final AtomicLong done = new AtomicLong();
    private final ReentrantLock turn = new ReentrantLock();
    private volatile long due = System.nanoTime() + INTERVAL;
    private volatile long told = -1;
    private volatile boolean ended;
    private boolean broken;

    private Meter(NumbersPool.Progress progress, long total) {
      this.progress = progress;
      this.total = total;
    }

    private void count() {
      done.incrementAndGet();
      if (System.nanoTime() - due >= 0) {
        tell();
      }
    }

    private void end() {
      ended = true;
      tell();
    }

    /** Waits for no other thread that is at it: that one goes on to the last number. */
    private void tell() {
      boolean again = true;
      while (again && turn.tryLock()) {
        try {
          update(done.get());
        } finally {
          turn.unlock();
        }
        again = ended && told != done.get();
      }
    }

    private void update(long now) {
      if (now != told) {
        told = now;
        due = System.nanoTime() + INTERVAL;
        try {
          if (!broken) {
            progress.update(now, total);
          }
        } catch (Throwable e) {
          broken = true;
          report(e);
        }
      }
    }

    private static void report(Throwable failure) {
      Thread thread = Thread.currentThread();
      try {
        thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
      } catch (Throwable ignored) {
        // as the JVM does with what a handler throws: the map goes on
      }
    }
  }
}
