package text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.Serializable;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.annotation.processing.Generated;

/**
 * The machinery behind {@link SimilarityPool}: threads that claim ranges of items and run them.
 */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class SimilarityPoolEngine {
  private static final ScheduledExecutorService WATCHDOG = watchdog();
  private static final long PATIENCE = 1_000_000_000;

  /** Failures of the cluster, one after the other, that a chunk is sent again after. */
  private static final int FAILURES = 10;

  /** How often a chunk is sent that is not answered. */
  private static final int SILENCES = 5;

  /** The same where items are timed: the next may go to the same silent machine. */
  private static final int MANY_SILENCES = 20;

  private static final long HALF_A_MINUTE = 30_000_000_000L;

  /** The work of a chunk, of which one that is sent alone costs a hundredth. */
  private static final long CHUNK = 75_000_000;

  private static final int FEWEST_SENT = 8;
  private static final int MOST_SENT = 128;
  private static final ExecutorService COURIERS = couriers();

  private final Options options;

  /** Of an engine that sends items it follows what the cluster can take. */
  private volatile int parallelism;

  private final boolean computes;
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

  /** Null for an engine whose threads do the items. */
  private final ExecutorService cluster;

  private volatile long answers;
  private volatile long longestWork;

  SimilarityPoolEngine(Options options, int parallelism, boolean computes) {
    this(options, parallelism, computes, null);
  }

  private SimilarityPoolEngine(Options options, int parallelism, boolean computes,
      ExecutorService cluster) {
    this.options = options;
    this.parallelism = parallelism;
    this.computes = computes;
    this.cluster = cluster;
    this.borrowed = options.executor() != null && cluster == null;
    this.callerWorks = (computes || borrowed) && !options.isTimed();
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
    return start(new Run<>(job, meter(job.size())));
  }

  <T, R> Future<R> submit(T item, Call<T, R> call) {
    return start(new Run<>(Job.of(item, call), null));
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
    boolean isWaitedFor = run.caller != null;
    Worker caller = new Worker();
    if (parallelism == 0) {
      run.workInContext(null);
    } else if (isWaitedFor && callerWorks && takePlace(caller, run)) {
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
  private synchronized boolean takePlace(Worker caller, Run<?> run) {
    if (!computes) {
      return enter(caller);
    }
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
    return true;
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
    ThreadFactory threads = work -> new Thread(work, "SimilarityPool-" + number.incrementAndGet());
    return new ThreadPoolExecutor(
        0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
  }

  /** A thread that is there only while there is something to watch. */
  private static ScheduledExecutorService watchdog() {
    ThreadFactory daemon =
        work -> {
          Thread thread = new Thread(work, "SimilarityPool-watchdog");
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

  /** The engine for methods that a cluster does, if there is one. */
  SimilarityPoolEngine sendingTo(ExecutorService cluster) {
    return cluster == null ? this : new SimilarityPoolEngine(options, FEWEST_SENT, false, cluster);
  }

  /** Whether items are done elsewhere. */
  boolean sends() {
    return cluster != null;
  }

  /** The result of a single item. */
  <R> R send(Chunk<R> chunk) throws Throwable {
    return result(ask(chunk).values().get(0));
  }

  private ChunkResult ask(Chunk<?> chunk) throws InterruptedException {
    return new Parcel(chunk).await();
  }

  /**
   * Each worker over there is to have three or four chunks: then a trip is as long as their work.
   */
  private synchronized void follow(long trip, long work) {
    answers++;
    longestWork = Math.max(longestWork, work);
    if (trip < 3 * work && parallelism < MOST_SENT) {
      parallelism++;
      if (!open.isEmpty()) {
        hire(1, executor);
      }
    } else if (trip > Math.max(4 * work, CHUNK) && parallelism > FEWEST_SENT) {
      parallelism--;
    }
  }

  /**
   * How long an answer may take: an item that is timed is sent again before its time is up.
   */
  private long patience() {
    long limit = options.itemTimeout();
    long least = limit == 0 ? HALF_A_MINUTE : limit / (answers == 0 ? SILENCES : MANY_SILENCES);
    long usual = 10 * longestWork;
    return Math.max(least, limit == 0 ? usual : Math.min(usual, limit / 2));
  }

  @SuppressWarnings("unchecked")
  private static <R> R result(Object value) throws Throwable {
    if (value instanceof Failure failure) {
      throw failure.thrown();
    }
    return (R) value;
  }

  /** A chunk takes a list: it is to be sent, and not to be shared. */
  static <T> ArrayList<T> one(T item) {
    ArrayList<T> one = new ArrayList<>(1);
    one.add(item);
    return one;
  }

  /** Threads that may be stuck in the cluster: nobody waits for them. */
  private static ExecutorService couriers() {
    ThreadFactory daemon =
        work -> {
          Thread thread = new Thread(work, "SimilarityPool-courier");
          thread.setDaemon(true);
          return thread;
        };
    return new ThreadPoolExecutor(
        0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), daemon);
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

  static int sameSize(List<?> first, List<?>... others) {
    for (List<?> other : others) {
      if (other.size() != first.size()) {
        throw new IllegalArgumentException(
            "lists of " + first.size() + " and of " + other.size() + " items");
      }
    }
    return first.size();
  }

  /** What a pool was built with. Inside is set in a thread that is at an item. */
  record Options(ExecutorService executor, long itemTimeout, long timeout, int retries,
      SimilarityPool.Progress progress, Supplier<? extends UnaryOperator<Runnable>> context,
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

  /** Where the results of a chunk go to. */
  interface Results<R> {
    void put(int index, R result);
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
    private long limit = options.timeout();
    private Future<?> alarm;
    private int next;

    /** How many items make a chunk. */
    private int most = 1;

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
          if (computes) {
            range.tune(System.nanoTime() - start);
          }
          release(range);
        }
      } catch (Throwable e) { // that of no item: the memory is short
        synchronized (SimilarityPoolEngine.this) {
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
      synchronized (SimilarityPoolEngine.this) {
        if (stopped || next == job.size() || range.interrupted) {
          return false;
        }
        if (Thread.currentThread() == caller && caller.isInterrupted()) {
          close(); // nobody comes to go on with what the caller is about to cancel
          return false;
        }
        if (range.worker != null && workers.size() > parallelism - waiting) {
          return false; // a calling thread has come, or the cluster has less room
        }
        if (sends()) {
          range.most = most;
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
      synchronized (SimilarityPoolEngine.this) {
        if (claimed.remove(range) && range.failure != null && !range.interrupted) {
          fail(range.at, range.failure);
        }
        range.stopClock();
        boolean isOurs = range.worker != null;
        if (range.interrupted || (isOurs && !borrowed)) {
          Thread.interrupted(); // meant for this range: the next one knows nothing of it
        } else if (!isOurs && caller == null && range.failure instanceof InterruptedException) {
          range.thread.interrupt(); // a map throws it, but a future keeps it to itself
        }
      }
      finish();
    }

    /** What others answer, and how much to send next. */
    private Iterator<Object> answers(Chunk<?> chunk) throws InterruptedException {
      chunk.goesOn = job.failures() != null && options.retries() == 0;
      ChunkResult answer = ask(chunk);
      long size = answer.values().size();
      long fitting = CHUNK * size / Math.max(1, answer.nanos());
      synchronized (SimilarityPoolEngine.this) {
        most = (int) Math.max(1, Math.min(fitting, Math.min(8 * size, 1 << 16)));
      }
      return answer.values().iterator();
    }

    /** Runs a range to its end or up to a failure. */
    private void run(Range range) {
      int attempts = 0;
      int tried = -1;
      while (range.failure == null) {
        try {
          job.step().run(range);
          return;
        } catch (Unanswered e) {
          fail(job.size(), e); // nor are others answered
          range.failure = e;
        } catch (Throwable e) {
          attempts = range.at == tried ? attempts + 1 : 1;
          tried = range.at;
          range.first = tried;
          Throwable failure = afterPause(e, attempts, range);
          if (failure != null && keeps(range, failure)) {
            range.first++;
          } else {
            range.failure = failure;
          }
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

    /** Whether the failure is the outcome of the item, and the range goes on. */
    private boolean keeps(Range range, Throwable failure) {
      if (job.failures() == null) {
        return false;
      }
      if (failure instanceof InterruptedException && Thread.currentThread() == caller) {
        setException(failure); // it was meant for the map
        return false;
      }
      synchronized (SimilarityPoolEngine.this) {
        if (claimed.contains(range) && !range.interrupted) { // else all that is left has failed
          failures.put(range.at, failure);
        }
      }
      if (meter != null && !range.interrupted) {
        range.stopClock();
        meter.count();
      }
      return true;
    }

    /** Notes what failed, an item or all beyond the last, and stops the rest. */
    private void fail(int index, Throwable failure) {
      synchronized (SimilarityPoolEngine.this) {
        if (!end.isDone()) {
          failures.putIfAbsent(index, failure);
          stop(true);
        }
      }
    }

    /** Under the lock, so that an interrupt never comes too late and hits the next range. */
    private void stop(boolean interrupt) {
      synchronized (SimilarityPoolEngine.this) {
        stopped = true;
        close();
        if (interrupt) {
          claimed.forEach(Range::interrupt);
        }
      }
    }

    private void close() {
      open.remove(this);
      SimilarityPoolEngine.this.notifyAll();
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
      synchronized (SimilarityPoolEngine.this) {
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
      Throwable failure = job.failures() == null ? failure() : null;
      if (failure == null) {
        run();
      } else {
        setException(failure);
      }
      synchronized (SimilarityPoolEngine.this) {
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
      if (isInside() && !isDone()) {
        workInContext(null); // the pool may have no other thread
      } else if (borrowed) {
        help(this);
      }
      return super.get();
    }

    @Override
    public V get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException,
        TimeoutException {
      if (borrowed) {
        help(this);
      }
      return super.get(timeout, unit);
    }

    /** An item takes too long. A map that keeps failures goes on without it. */
    private void expire(Range range, int item) {
      synchronized (SimilarityPoolEngine.this) {
        if (!claimed.contains(range) || range.first != item) {
          return; // it has ended just now
        }
        Throwable failure = timeout("an item", options.itemTimeout());
        if (job.failures() == null) {
          fail(item, failure);
        } else {
          failures.put(item, failure);
          if (meter != null) {
            meter.done.incrementAndGet();
          }
        }
        giveUp(range);
      }
      finishInTime();
    }

    /** The map takes too long. */
    private void expireAll() {
      synchronized (SimilarityPoolEngine.this) {
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
        new Thread(this::complete, "SimilarityPool-late").start();
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

    /** What others answered, as far as it is not taken in yet. */
    private Iterator<Object> answers;

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

    /** A copy of the items, to be sent. */
    <T> ArrayList<T> of(IntFunction<? extends T> items) {
      ArrayList<T> copy = new ArrayList<>(end - first);
      for (int i = first; i < end; i++) {
        copy.add(items.apply(i));
      }
      return copy;
    }

    /** Has others do the items. After one that failed what is left of their answer counts. */
    <R> void send(Supplier<? extends Chunk<R>> chunk, Results<R> results) throws Throwable {
      if (first == end || isUnwanted()) {
        return;
      }
      if (answers == null || !answers.hasNext()) {
        answers = run.answers(chunk.get());
      }
      for (int i = first; covers(i); i++) {
        results.put(i, result(answers.next()));
      }
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

    private final SimilarityPool.Progress progress;
    private final long total;
    private final AtomicLong done = new AtomicLong();
    private final ReentrantLock turn = new ReentrantLock();
    private volatile long due = System.nanoTime() + INTERVAL;
    private volatile long told = -1;
    private volatile boolean ended;
    private boolean broken;

    private Meter(SimilarityPool.Progress progress, long total) {
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
          start(run);
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
              if (hasFailed()) {
                stopped = true;
              }
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
          pulled.forEach(run -> help(run)); // nobody else may do them
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

  /** Items that others do, one after the other. */
  abstract static class Chunk<R> implements Callable<ChunkResult>, Serializable {
    private static final long serialVersionUID = 1;

    /** To the end, whatever fails. */
    private boolean goesOn;

    abstract int size();

    abstract R at(int i) throws Throwable;

    /** Throws what others may do better: a machine that is leaving, or that lacks a class. */
    @Override
    public ChunkResult call() throws InterruptedException {
      long start = System.nanoTime();
      ArrayList<Object> values = new ArrayList<>(size());
      boolean wanted = true;
      while (wanted && values.size() < size()) {
        try {
          values.add(at(values.size()));
        } catch (InterruptedException | NoClassDefFoundError e) {
          throw e;
        } catch (Throwable e) {
          if (Thread.interrupted()) {
            throw new InterruptedException(e.toString());
          }
          values.add(Failure.of(e));
          wanted = goesOn;
        }
      }
      return new ChunkResult(values, System.nanoTime() - start);
    }
  }

  /** Results, and where there is none a {@link Failure}, and how long they took. */
  record ChunkResult(ArrayList<Object> values, long nanos) implements Serializable {
    private static final long serialVersionUID = 1;
  }

  /** What an item threw, and in words for whoever cannot read that. */
  private record Failure(byte[] written, String words) implements Serializable {
    private static final long serialVersionUID = 1;

    private static Failure of(Throwable thrown) {
      StringWriter words = new StringWriter();
      thrown.printStackTrace(new PrintWriter(words));
      ByteArrayOutputStream written = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(written)) {
        out.writeObject(thrown);
      } catch (IOException | RuntimeException e) {
        written.reset(); // so that it cannot be read
      }
      return new Failure(written.toByteArray(), words.toString());
    }

    private Throwable thrown() {
      try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(written))) {
        return (Throwable) in.readObject();
      } catch (IOException | ClassNotFoundException | LinkageError | RuntimeException e) {
        return new CompletionException(words, null);
      }
    }
  }

  /** A chunk under way, again if need be. The first answer counts. */
  private final class Parcel {
    private final Chunk<?> chunk;
    private final List<Future<ChunkResult>> sent = new ArrayList<>();
    private final BlockingQueue<Future<ChunkResult>> back = new LinkedBlockingQueue<>();
    private int failed;
    private long answersThen;

    private Parcel(Chunk<?> chunk) {
      this.chunk = chunk;
    }

    private ChunkResult await() throws InterruptedException {
      try {
        send();
        while (true) {
          long patience = patience();
          Future<ChunkResult> next = back.poll(patience, TimeUnit.NANOSECONDS);
          if (next == null) {
            requireHope(patience);
          } else {
            try {
              return next.get();
            } catch (ExecutionException e) {
              sent.remove(next);
              pause(e.getCause());
            }
          }
          send();
        }
      } finally {
        sent.forEach(left -> left.cancel(true));
      }
    }

    /** Neither sending nor cancelling is sure to return, so others do both. */
    private void send() {
      FutureTask<ChunkResult> courier =
          new FutureTask<>(() -> answer(cluster.submit(chunk))) {
            @Override
            protected void done() {
              back.add(this);
            }
          };
      sent.add(courier);
      COURIERS.execute(courier);
    }

    private ChunkResult answer(Future<ChunkResult> there) throws Exception {
      long start = System.nanoTime();
      try {
        ChunkResult answer = Objects.requireNonNull(there.get(), "the cluster answered null");
        follow(System.nanoTime() - start, answer.nanos());
        return answer;
      } catch (InterruptedException e) {
        there.cancel(true);
        throw e;
      }
    }

    private void requireHope(long patience) {
      if (sent.size() >= (options.itemTimeout() == 0 ? SILENCES : MANY_SILENCES)) {
        String message =
            "a chunk of size " + chunk.size() + " was sent " + sent.size()
                + " times, the last time " + Duration.ofNanos(patience) + " ago, and not answered:"
                + " if items take so long, set an itemTimeout";
        throw new Unanswered(message, new TimeoutException(message));
      }
    }

    /** Every failure is one of the cluster, as those of items are part of its answer. */
    private void pause(Throwable failure) throws InterruptedException {
      boolean isNew = answersThen != answers && isRefusal(failure); // it is busy, but at work
      answersThen = answers;
      failed = isNew ? 1 : failed + 1;
      if (failed == FAILURES) {
        boolean isWrapped = failure instanceof ExecutionException && failure.getCause() != null;
        Throwable cause = isWrapped ? failure.getCause() : failure;
        throw new Unanswered(
            "a chunk of size " + chunk.size() + " could not be done, at last because of " + cause,
            cause);
      }
      Thread.sleep(Math.min(5L << failed, 1_000));
    }

    private boolean isRefusal(Throwable failure) {
      return failure instanceof RejectedExecutionException
          || failure.getCause() instanceof RejectedExecutionException;
    }
  }

  /** The cluster does not do its part: no failure of an item. */
  private static final class Unanswered extends CompletionException {
    private static final long serialVersionUID = 1;

    private Unanswered(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
