package logs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Spliterator;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
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
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.annotation.processing.Generated;

/** The machinery behind {@link LogsPool}: threads that claim ranges of items and run them. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class LogsPoolEngine {
  private static final ScheduledExecutorService WATCHDOG = watchdog();

  private final Options options;
  private final int parallelism;
  private final boolean borrowed;

  /** Our own, which also do what those of a borrowed executor do not. */
  private final ExecutorService threads;

  private final Executor executor;

  /** At work or on their way; a thread that was given up is not among them. */
  private final Set<Worker> workers = new HashSet<>();

  private final Set<Run<?>> runs = new HashSet<>();

  /** Those with items that nobody has claimed, the oldest first. */
  private final Set<Run<?>> open = new LinkedHashSet<>();

  private boolean shutdown;
  private boolean gaveUp;

  LogsPoolEngine(Options options, int parallelism) {
    this.options = options;
    this.parallelism = parallelism;
    this.borrowed = options.executor() != null;
    this.threads = platformThreads();
    this.executor = borrowed ? options.executor() : threads;
  }

  <T, R> Stream<R> each(Iterator<? extends T> items, Call<T, R> call) {
    requireOpen();
    return new Feed<>(items, call).stream();
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
    run.alarm = alarm(run.limit, run::expireAll);
    runs.add(run);
    open.add(run);
  }

  private synchronized void requireOpen() {
    if (shutdown) {
      throw new RejectedExecutionException("the pool is shut down");
    }
  }

  private void staff(Run<?> run) {
    if (parallelism == 0) {
      run.workInContext(null);
    } else {
      hire(run.job.size(), executor);
      if (isUnstaffed()) {
        help(run);
      }
    }
  }

  /** Calls for threads as long as there are places. */
  private void hire(int most, Executor from) {
    for (int i = 0; i < most; i++) {
      Worker worker = new Worker();
      synchronized (this) {
        if (workers.size() >= parallelism) {
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

  /** The oldest run with items left. Null if there is none, or no room for the thread. */
  private synchronized Run<?> next(Worker worker) {
    worker.begun = true;
    leave(worker);
    if (open.isEmpty() || workers.size() >= parallelism) {
      return null;
    }
    workers.add(worker);
    return open.iterator().next();
  }

  private static ExecutorService platformThreads() {
    AtomicInteger number = new AtomicInteger();
    ThreadFactory threads = work -> new Thread(work, "LogsPool-" + number.incrementAndGet());
    return new ThreadPoolExecutor(
        0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
  }

  /** A thread that is there only while there is something to watch. */
  private static ScheduledExecutorService watchdog() {
    ThreadFactory daemon =
        work -> {
          Thread thread = new Thread(work, "LogsPool-watchdog");
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

  /** What a pool was built with. Inside is set in a thread that is at an item. */
  record Options(ExecutorService executor, long itemTimeout, long timeout, int retries,
      LogsPool.Progress progress, Supplier<? extends UnaryOperator<Runnable>> context,
      ThreadLocal<Boolean> inside) {
  }

  /** So many items, what comes of them, and the step that maps them. */
  record Job<V>(int size, Callable<V> results, Step step) {
    private static <T, R> Job<R> of(T item, Call<T, R> call) {
      List<R> result = slots(1);
      return new Job<>(1, () -> result.get(0), range -> result.set(0, call.on(item)));
    }
  }

  /** A loop over the items of a range: one call a range, not one an item. */
  interface Step {
    void run(Range range) throws Throwable;
  }

  /** The call for an item that comes alone. */
  interface Call<T, R> {
    R on(T item) throws Throwable;
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
    private Worker helper;
    private long limit = options.timeout();
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
          run(range);
          release(range);
        }
      } catch (Throwable e) { // that of no item: the memory is short
        synchronized (LogsPoolEngine.this) {
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
      synchronized (LogsPoolEngine.this) {
        if (stopped || next == job.size() || range.interrupted) {
          return false;
        }
        range.first = next;
        range.at = next;
        next++;
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
      synchronized (LogsPoolEngine.this) {
        if (claimed.remove(range) && range.failure != null && !range.interrupted) {
          fail(range.at, range.failure);
        }
        range.stopClock();
        boolean isOurs = range.worker != null;
        if (range.interrupted || (isOurs && !borrowed)) {
          Thread.interrupted(); // meant for this range: the next one knows nothing of it
        } else if (!isOurs && range.failure instanceof InterruptedException) {
          range.thread.interrupt(); // a map throws it, but a future keeps it to itself
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
      synchronized (LogsPoolEngine.this) {
        if (!end.isDone()) {
          failures.putIfAbsent(index, failure);
          stop(true);
        }
      }
    }

    /** Under the lock, so that an interrupt never comes too late and hits the next range. */
    private void stop(boolean interrupt) {
      synchronized (LogsPoolEngine.this) {
        stopped = true;
        close();
        if (interrupt) {
          claimed.forEach(Range::interrupt);
        }
      }
    }

    private void close() {
      open.remove(this);
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
      synchronized (LogsPoolEngine.this) {
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
      synchronized (LogsPoolEngine.this) {
        runs.remove(this);
        dismiss();
      }
    }

    boolean hasFailed() {
      return !failures.isEmpty();
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

    @Override
    public V get() throws InterruptedException, ExecutionException {
      if (isInside() && !isDone()) {
        workInContext(null); // the pool may have no other thread
      } else if (borrowed) {
        help(this);
      }
      return super.get();
    }

    /** An item takes too long. */
    private void expire(Range range, int item) {
      synchronized (LogsPoolEngine.this) {
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
      synchronized (LogsPoolEngine.this) {
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
        new Thread(this::complete, "LogsPool-late").start();
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
    private final Run<?> run;
    private final Worker worker;
    private final Thread thread = Thread.currentThread();
    private int first;
    private int end;
    private int at;
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
  }

  /** Counts the items of a map, and tells so twenty times a second. */
  private static final class Meter {
    private static final long INTERVAL = 50_000_000;

    private final LogsPool.Progress progress;
    private final long total;
    private final AtomicLong done = new AtomicLong();
    private final ReentrantLock turn = new ReentrantLock();
    private volatile long due = System.nanoTime() + INTERVAL;
    private volatile long told = -1;
    private volatile boolean ended;
    private boolean broken;

    private Meter(LogsPool.Progress progress, long total) {
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

  /**
   * Pulls items as results are taken. What is pulled and not yet taken, at work or done,
   * is never more than there are threads, however long the input is.
   */
  private final class Feed<T, R> implements Spliterator<R> {
    private final Iterator<? extends T> items;
    private final Call<T, R> call;
    private final Meter meter = meter(-1);
    private final long deadline = System.nanoTime() + options.timeout();
    private final Set<Run<R>> pulled = new LinkedHashSet<>();

    /** In the order in which they are taken. */
    private final BlockingQueue<Run<R>> queue = new LinkedBlockingQueue<>();

    private Throwable broken;
    private volatile boolean stopped;

    private Feed(Iterator<? extends T> items, Call<T, R> call) {
      this.items = items;
      this.call = call;
    }

    private Stream<R> stream() {
      return StreamSupport.stream(this, false).onClose(this::cancel);
    }

    private void pull() {
      int most = isInside() ? 1 : Math.max(1, parallelism);
      try {
        while (!stopped && pulled.size() < most && items.hasNext()) {
          if (options.timeout() > 0 && System.nanoTime() - deadline >= 0) {
            throw Run.timeout("the map", options.timeout());
          }
          Run<R> run = run(Job.of(items.next(), call));
          start(run);
          pulled.add(run);
          queue.add(run);
        }
      } catch (Throwable e) {
        stopped = true;
        broken = asUnchecked(e); // thrown when all that was pulled before is taken
      }
    }

    private static Throwable asUnchecked(Throwable failure) {
      boolean isChecked = !(failure instanceof RuntimeException || failure instanceof Error);
      return isChecked ? new CompletionException(failure) : failure;
    }

    private Run<R> run(Job<R> job) {
      Run<R> run =
          new Run<>(job, null) {
            @Override
            protected void done() {
              if (hasFailed()) {
                stopped = true;
              }
            }
          };
      if (options.timeout() > 0) {
        run.limit = Math.max(1, deadline - System.nanoTime());
      }
      return run;
    }

    @Override
    public boolean tryAdvance(Consumer<? super R> action) {
      pull();
      if (pulled.isEmpty()) {
        end();
        return false;
      }
      R result;
      try {
        Run<R> next = queue.take();
        result = next.get();
        pulled.remove(next);
      } catch (InterruptedException e) {
        cancel();
        Thread.currentThread().interrupt();
        throw new CompletionException(e);
      } catch (ExecutionException e) {
        cancel();
        throw unchecked(asUnchecked(e.getCause()));
      } catch (CancellationException e) {
        cancel(); // the pool was terminated
        throw e;
      }
      if (meter != null) {
        meter.count();
      }
      action.accept(result);
      return true;
    }

    private void end() {
      if (meter != null) {
        meter.end();
      }
      if (broken != null) {
        throw unchecked(broken);
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
    public Spliterator<R> trySplit() {
      return null;
    }

    @Override
    public long estimateSize() {
      return Long.MAX_VALUE;
    }

    @Override
    public int characteristics() {
      return ORDERED;
    }
  }
}
