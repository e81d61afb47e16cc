package generic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
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

/** The machinery behind {@link BoxPool}: threads that claim ranges of items and run them. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class BoxPoolEngine {
  private static final ScheduledExecutorService WATCHDOG = watchdog();

  private final Options options;
  private final int parallelism;
  private final boolean borrowed;
  private final boolean callerWorks;
  private final ExecutorService executor;

  /** At work or on their way; a thread that was given up is not among them. */
  private final Set<Worker> workers = new HashSet<>();

  private final Set<Run<?>> runs = new HashSet<>();

  /** Those with items that nobody has claimed, the oldest first. */
  private final Set<Run<?>> open = new LinkedHashSet<>();

  private boolean shutdown;
  private boolean gaveUp;

  BoxPoolEngine(Options options, int parallelism) {
    this.options = options;
    this.parallelism = parallelism;
    this.borrowed = options.executor() != null;
    this.callerWorks = borrowed || !options.isTimed();
    this.executor = borrowed ? options.executor() : platformThreads();
  }

  /** The results of all items; throws what an item threw. */
  <V> V map(Job<V> job) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    Run<V> run = new Run<>(job, meter(job.size()));
    run.caller = Thread.currentThread();
    start(run, callerWorks ? 1 : 0);
    return run.await();
  }

  /** The same where no failure is an end: what has not ended has failed. */
  <O> List<O> outcomes(List<O> ended, Step step, Failed<O> failed) throws InterruptedException {
    Map<Integer, Throwable> failures = new TreeMap<>();
    int size = ended.size();
    Callable<List<O>> outcomes =
        () -> {
          List<O> all = new ArrayList<>(ended); // a thread that was given up may still write
          for (int i = 0; i < size; i++) {
            if (failures.containsKey(i) || all.get(i) == null) {
              all.set(i, failed.at(i, failures.getOrDefault(i, failures.get(size))));
            }
          }
          return all;
        };
    return map(new Job<>(size, outcomes, step, failures));
  }

  <V> Future<V> submit(Job<V> job) {
    return start(new Run<>(job, meter(job.size())), 0);
  }

  <T, R> Future<R> submit(T item, Call<T, R> call) {
    return start(new Run<>(Job.of(item, call), null), 0);
  }

  <T, R> Stream<R> each(Iterator<? extends T> items, Call<T, R> call) {
    requireOpen();
    return new Feed<>(items, call, true).stream();
  }

  <T, R> Stream<R> unordered(Iterator<? extends T> items, Call<T, R> call) {
    requireOpen();
    return new Feed<>(items, call, false).stream();
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
  private <V> Run<V> start(Run<V> run, int callers) {
    int size = run.job.size();
    if (isInside()) {
      run.work(null);
    } else {
      run.context = options.context() == null ? null : options.context().get();
      accept(run);
      hire(size - callers, parallelism - callers);
      if (size > 0 && (callers > 0 || isUnstaffed())) {
        help(List.of(run), true);
      }
    }
    run.finish();
    return run;
  }

  private synchronized void accept(Run<?> run) {
    requireOpen();
    if (run.job.size() > 0) {
      runs.add(run);
      open.add(run);
      run.alarm = alarm(run.limit, run::expireAll);
    }
  }

  private synchronized void requireOpen() {
    if (shutdown) {
      throw new RejectedExecutionException("the pool is shut down");
    }
  }

  /** Calls for threads as long as there are fewer than the limit. */
  private void hire(int most, int limit) {
    for (int i = 0; i < most; i++) {
      Worker worker = new Worker();
      synchronized (this) {
        if (workers.size() >= limit) {
          return;
        }
        workers.add(worker);
      }
      try {
        executor.execute(worker);
      } catch (Throwable e) {
        leave(worker);
        return; // there is no thread to be had: what nobody takes, the calling thread does
      }
    }
  }

  private synchronized boolean isUnstaffed() {
    return workers.isEmpty();
  }

  private synchronized void leave(Worker worker) {
    workers.remove(worker);
  }

  /** Does what nobody has begun, and maybe nobody will; not here where it may be given up. */
  private void help(List<? extends Run<?>> left, boolean here) {
    if (here && !options.isTimed()) {
      left.forEach(run -> run.workInContext(null));
    } else {
      Worker helper = new Worker();
      new Thread(() -> left.forEach(run -> run.workInContext(helper)), "BoxPool-helper").start();
    }
  }

  /** The oldest run with items left. Null if there is none, or no room for the thread. */
  private synchronized Run<?> next(Worker worker) {
    worker.begun = true;
    if (!open.isEmpty() && (workers.contains(worker) || workers.size() < parallelism)) {
      workers.add(worker);
      return open.iterator().next();
    }
    workers.remove(worker);
    return null;
  }

  private static ExecutorService platformThreads() {
    AtomicInteger number = new AtomicInteger();
    ThreadFactory threads = work -> new Thread(work, "BoxPool-" + number.incrementAndGet());
    return new ThreadPoolExecutor(
        0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
  }

  /** A thread that is there only while there is something to watch. */
  private static ScheduledExecutorService watchdog() {
    ThreadFactory daemon =
        work -> {
          Thread thread = new Thread(work, "BoxPool-watchdog");
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
      if (shutdown && !borrowed) {
        executor.shutdown();
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
      help(left(), nanos == Long.MAX_VALUE);
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
      if (!shutdown || borrowed || gaveUp) {
        return true;
      }
    }
    return executor.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
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

  /** What a pool was built with. Inside is set in a thread that is at an item. */
  record Options(ExecutorService executor, long itemTimeout, long timeout, int retries,
      BoxPool.Progress progress, Supplier<? extends UnaryOperator<Runnable>> context,
      ThreadLocal<Boolean> inside) {
    /**
     * Whether items may be given up, which cannot be done with those of the calling thread.
     */
    private boolean isTimed() {
      return itemTimeout > 0 || timeout > 0;
    }
  }

  /**
   * So many items, what comes of them, and the step that maps them.
   * Where it keeps failures, none is an end to it.
   */
  record Job<V>(int size, Callable<V> results, Step step, Map<Integer, Throwable> failures) {
    Job(int size, Callable<V> results, Step step) {
      this(size, results, step, null);
    }

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

  /** The outcome of an item that failed. */
  interface Failed<O> {
    O at(int index, Throwable failure);
  }

  /** A thread that was called for, and is ours until there is nothing left to do. */
  private final class Worker implements Runnable {
    private final Thread caller = Thread.currentThread();
    private boolean begun;

    @Override
    public void run() {
      if (Thread.currentThread() == caller) {
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
      this.failures = job.failures() == null ? new TreeMap<>() : job.failures();
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
        synchronized (BoxPoolEngine.this) {
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
      synchronized (BoxPoolEngine.this) {
        if (stopped || next == job.size() || range.interrupted || isCallerInterrupted()) {
          return false;
        }
        range.first = next;
        range.at = next;
        next += options.itemTimeout() > 0 ? 1 : range.size(job.size() - next, parallelism);
        range.end = next;
        if (next == job.size()) {
          open.remove(this);
        }
        claimed.add(range);
        if (range.worker != null) {
          range.alarm = alarm(options.itemTimeout(), () -> expire(range));
        }
        return true;
      }
    }

    private boolean isCallerInterrupted() {
      return Thread.currentThread() == caller && caller.isInterrupted();
    }

    private void release(Range range) {
      synchronized (BoxPoolEngine.this) {
        if (claimed.remove(range) && range.failure != null && !range.interrupted) {
          fail(range.at, range.failure);
        }
        if (range.alarm != null) {
          range.alarm.cancel(false);
        }
        if (range.interrupted || (range.worker != null && !borrowed)) {
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
          Throwable failure = afterPause(e, attempts);
          if (failure != null && keeps(range, failure)) {
            range.first++;
          } else {
            range.failure = failure;
          }
        }
      }
    }

    /** The failure, or null after a pause if the item is to be tried again. */
    private Throwable afterPause(Throwable failure, int attempts) {
      if (attempts > options.retries()
          || stopped
          || !(failure instanceof Exception)
          || failure instanceof InterruptedException) {
        return failure;
      }
      try {
        Thread.sleep(Math.min(5L << Math.min(attempts, 8), 1_000));
        return stopped ? failure : null;
      } catch (InterruptedException e) {
        return e;
      }
    }

    /** Whether the failure is the outcome of the item, and the range goes on. */
    private boolean keeps(Range range, Throwable failure) {
      if (job.failures() == null) {
        return false;
      }
      if (failure instanceof InterruptedException && Thread.currentThread() == caller) {
        setException(failure); // it was meant for the map
        return false;
      }
      synchronized (BoxPoolEngine.this) {
        if (claimed.contains(range)) {
          failures.put(range.at, failure);
        }
      }
      if (meter != null) {
        meter.count();
      }
      return true;
    }

    /** Notes what failed, an item or all beyond the last, and stops the rest. */
    private void fail(int index, Throwable failure) {
      synchronized (BoxPoolEngine.this) {
        if (!end.isDone()) {
          failures.putIfAbsent(index, failure);
          stop(true);
        }
      }
    }

    /** Under the lock, so that an interrupt never comes too late and hits the next range. */
    private void stop(boolean interrupt) {
      synchronized (BoxPoolEngine.this) {
        stopped = true;
        open.remove(this);
        if (interrupt) {
          claimed.forEach(Range::interrupt);
        }
      }
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

    /**
     * Completes the future after the last range; not under the lock, as others listen to it.
     */
    private void finish() {
      synchronized (BoxPoolEngine.this) {
        if (end.isDone() || !claimed.isEmpty() || (!stopped && next < job.size())) {
          return;
        }
        end.complete(null);
        if (alarm != null) {
          alarm.cancel(false);
        }
      }
      if (meter != null) {
        meter.end();
      }
      Throwable failure = job.failures() == null ? failure() : null;
      if (failure == null) {
        run();
      } else {
        setException(failure);
      }
      synchronized (BoxPoolEngine.this) {
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

    @Override
    public V get() throws InterruptedException, ExecutionException {
      if (borrowed && !isDone()) {
        help(List.of(this), true); // the executor may never do it
      }
      return super.get();
    }

    @Override
    public V get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException,
        TimeoutException {
      if (borrowed && !isDone()) {
        help(List.of(this), false);
      }
      return super.get(timeout, unit);
    }

    /** An item takes too long. A map that keeps failures goes on without it. */
    private void expire(Range range) {
      boolean hadPlace;
      synchronized (BoxPoolEngine.this) {
        if (!claimed.contains(range)) {
          return;
        }
        Throwable failure = timeout("an item", options.itemTimeout());
        if (job.failures() == null) {
          fail(range.at, failure);
        } else {
          failures.put(range.at, failure);
        }
        hadPlace = giveUp(range);
      }
      if (hadPlace) {
        hire(1, parallelism);
      } else if (!stopped) {
        help(List.of(this), false);
      }
      finish();
    }

    /** The map takes too long. */
    private void expireAll() {
      int lost;
      synchronized (BoxPoolEngine.this) {
        fail(job.size(), timeout("the map", options.timeout()));
        lost = claimed.size();
        new ArrayList<>(claimed).forEach(this::giveUp);
      }
      hire(lost, parallelism);
      finish();
    }

    /** Goes on without an item, and without its thread until that comes back. */
    private boolean giveUp(Range range) {
      gaveUp = true;
      range.interrupt();
      claimed.remove(range);
      return workers.remove(range.worker);
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
      if (index > first && run.meter != null) {
        run.meter.count();
      }
      at = index;
      return index < end && !run.stopped;
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

    private final BoxPool.Progress progress;
    private final long total;
    private final AtomicLong done = new AtomicLong();
    private final ReentrantLock turn = new ReentrantLock();
    private volatile long due = System.nanoTime() + INTERVAL;
    private long told = -1;
    private boolean broken;

    private Meter(BoxPool.Progress progress, long total) {
      this.progress = progress;
      this.total = total;
    }

    private void count() {
      done.incrementAndGet();
      if (System.nanoTime() - due >= 0 && turn.tryLock()) {
        tell();
      }
    }

    private void end() {
      turn.lock();
      tell();
    }

    /** By the thread whose turn it is. */
    private void tell() {
      try {
        long now = done.get();
        if (now != told && !broken) {
          told = now;
          due = System.nanoTime() + INTERVAL;
          progress.update(now, total);
        }
      } catch (Throwable e) {
        broken = true;
        report(e);
      } finally {
        turn.unlock();
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
    private final boolean ordered;
    private final Meter meter = meter(-1);
    private final long deadline = System.nanoTime() + options.timeout();
    private final Set<Run<R>> pulled = new LinkedHashSet<>();

    /** In the order in which they are taken. */
    private final BlockingQueue<Run<R>> queue = new LinkedBlockingQueue<>();

    private Throwable broken;
    private volatile boolean stopped;

    private Feed(Iterator<? extends T> items, Call<T, R> call, boolean ordered) {
      this.items = items;
      this.call = call;
      this.ordered = ordered;
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
          start(run, 0);
          pulled.add(run);
          if (ordered) {
            queue.add(run);
          }
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
              stopped |= hasFailed();
              if (!ordered) {
                queue.add(this);
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
        if (borrowed) {
          help(new ArrayList<>(pulled), true); // nobody else may do them
        }
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
      return ordered ? ORDERED : 0;
    }
  }
}
