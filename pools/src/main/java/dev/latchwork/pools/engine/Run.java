package dev.latchwork.pools.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/**
 * One map call: which items are claimed, by which threads, and what has failed. Fields that are
 * neither final nor volatile are guarded by the scheduler's monitor, apart from {@code context},
 * {@code limit} and {@code over}, which do not change once the run has started.
 */
class Run<V> {
  final Scheduler scheduler;
  final Options options;
  final int size;
  final @Nullable Meter meter;
  final Completion<V> completion = new Completion<>();

  private final Engine engine;
  private final Job<V> job;

  /** Whether the run continues after a failure, which is then only the outcome of its item. */
  private final boolean keepsFailures;

  private final Failures failures;
  private final Set<Range> claimed = new HashSet<>();

  /** Wraps the work of each thread; null if there is nothing to propagate. */
  @Nullable UnaryOperator<Runnable> context;

  /** Whether an item has started this run or is waiting for it. */
  boolean nested = Inside.isAny();

  /**
   * One of the pool's own threads, which works for this run in addition to a borrowed executor's
   * threads.
   */
  @Nullable Worker helper;

  /** A thread beyond the parallelism that works for this run. */
  @Nullable Worker rescuer;

  /** Nanoseconds that the whole run may take, or 0 for no limit. */
  long limit;

  /** The index of the next item to be claimed. */
  private int next;

  /** The largest number of items in a chunk for a cluster. */
  private int most = 1;

  /**
   * Opens when the run is over: no thread is working on an item of this run, and no thread will
   * start one. Null if no thread waits for the end of the run.
   */
  private @Nullable CountDownLatch over;

  private @Nullable Future<?> alarm;
  private boolean ended;
  private boolean callerInterrupted;

  /** Whether this run was stopped, so that no more items are claimed. */
  volatile boolean stopped;

  Run(Engine engine, Job<V> job, @Nullable Meter meter) {
    this(engine, job, meter, false, new Failures());
  }

  Run(Engine engine, Job<V> job, @Nullable Meter meter, boolean keepsFailures, Failures failures) {
    this.engine = engine;
    this.scheduler = engine.scheduler;
    this.options = engine.options;
    this.job = job;
    this.size = job.size;
    this.meter = meter;
    this.keepsFailures = keepsFailures;
    this.failures = failures;
    this.limit = options.timeout;
  }

  void startClock() {
    alarm = Watchdog.alarm(limit, this::expireAll);
  }

  int left() {
    return size - next;
  }

  void isWaitedFor(CountDownLatch latch) {
    over = latch;
  }

  boolean isWaitedFor() {
    return over != null;
  }

  /**
   * Runs all items on the calling thread or, if that thread is interrupted, ends the run. The
   * thread may itself be running an item of the same pool.
   */
  void workInline() {
    if (Thread.currentThread().isInterrupted()) {
      interruptCaller();
    } else {
      work(null, null);
    }
  }

  /**
   * Works for the run as long as there are items to claim.
   *
   * @param worker the worker of this thread, or null on a calling thread
   * @param place the worker that holds this thread's place in the scheduler, or null if the thread
   *     has no place
   */
  void workInContext(@Nullable Worker worker, @Nullable Worker place) {
    UnaryOperator<Runnable> around = context;
    if (around == null) {
      work(worker, place);
      return;
    }
    AtomicBoolean worked = new AtomicBoolean();
    Runnable work =
        () -> {
          worked.set(true);
          work(worker, place);
        };
    try {
      around.apply(work).run();
      if (!worked.get()) {
        throw new IllegalStateException("the context did not run the work");
      }
    } catch (Throwable e) {
      fail(size, e);
      finish();
    }
  }

  private void work(@Nullable Worker worker, @Nullable Worker place) {
    Range range = null;
    Inside inside = null;
    try {
      range = new Range(this, worker, place);
      inside = Inside.enter(options, range);
      range.listen();
      while (claim(range)) {
        long start = System.nanoTime();
        map(range);
        if (engine.computes) {
          range.tune(System.nanoTime() - start);
        }
        release(range);
      }
    } catch (Throwable e) { // thrown by the pool itself, for instance an OutOfMemoryError
      synchronized (scheduler) {
        claimed.remove(range);
        fail(size, e);
      }
      finish();
    } finally {
      if (range != null) {
        range.stopListening();
      }
      if (inside != null) {
        inside.exit();
      }
    }
  }

  private boolean claim(Range range) {
    Worker worker = range.worker;
    if (worker == null) {
      // This is the calling thread. If it was interrupted between two items, the run ends.
      range.tidy();
    }
    synchronized (scheduler) {
      if (stopped || next == size || range.isInterrupted()) {
        return false;
      }
      if (worker != null && scheduler.isToLeave(worker, this)) {
        return false;
      }
      if (engine.sends()) {
        range.most = most;
      }
      range.claims(
          next, options.itemTimeout > 0 ? 1 : range.size(size - next, scheduler.parallelism()));
      next = range.end;
      if (next == size) {
        scheduler.close(this);
      }
      claimed.add(range);
      if (worker != null) {
        int item = range.at;
        range.alarm = Watchdog.alarm(options.itemTimeout, () -> expire(range, item));
      }
      return true;
    }
  }

  private void release(Range range) {
    boolean isLast;
    synchronized (scheduler) {
      if (claimed.remove(range) && range.failure != null && !range.isInterrupted()) {
        fail(range.at, range.failure);
      }
      range.stopClock();
      if (range.worker != null) {
        Thread.interrupted(); // an interrupt that is still pending was meant for this range
      }
      isLast = isOver();
    }
    if (isLast) {
      complete();
    }
  }

  /**
   * Maps the items of a range one after the other, until the range ends or a failure stops the run.
   */
  private void map(Range range) {
    int attempts = 0;
    int tried = -1;
    while (range.failure == null) {
      try {
        job.step.run(range);
        return;
      } catch (Unanswered e) {
        fail(size, e); // other chunks would not be answered either
        range.failure = e;
      } catch (Throwable e) {
        attempts = range.at == tried ? attempts + 1 : 1;
        tried = range.at;
        range.first = tried;
        if (e instanceof InterruptedException interrupt && range.isCallerInterrupted(interrupt)) {
          interruptCaller();
          return;
        }
        range.tidy();
        Throwable failure = isTriedAgain(e, attempts, range) ? null : e;
        if (failure != null && keeps(range, failure)) {
          range.first++;
        } else {
          range.failure = failure;
        }
      }
    }
  }

  /** Returns whether to run the item again, and if so, pauses first. */
  private boolean isTriedAgain(Throwable failure, int attempts, Range range) {
    if (attempts > options.retries
        || range.isUnwanted()
        || !(failure instanceof Exception)
        || failure instanceof InterruptedException) {
      return false;
    }
    try {
      Thread.sleep(Math.min(5L << Math.min(attempts, 8), 1_000));
    } catch (InterruptedException e) {
      if (range.worker == null) {
        interruptCaller();
      }
      return false;
    }
    return !range.isUnwanted();
  }

  /**
   * If a failure does not end the run, records the failure as the outcome of its item, and returns
   * true. The range then continues with the next item.
   */
  private boolean keeps(Range range, Throwable failure) {
    if (!keepsFailures) {
      return false;
    }
    synchronized (scheduler) {
      if (claimed.contains(range)
          && !range.isInterrupted()) { // otherwise the rest of the range has failed already
        failures.put(range.at, failure);
      }
    }
    if (meter != null && !range.isInterrupted()) {
      range.stopClock();
      meter.count();
    }
    return true;
  }

  /** Sends a chunk to the cluster and returns the answers for its items. */
  Iterator<@Nullable Object> answers(Chunk<?> chunk, int first) throws InterruptedException {
    chunk.travelsFrom(first, keepsFailures && options.retries == 0);
    ChunkResult answer = engine.ask(chunk);
    int fitting = answer.fitting();
    synchronized (scheduler) {
      most = fitting;
    }
    return answer.values(chunk).iterator();
  }

  /**
   * Ends the run because another thread interrupted the calling thread, which is running an item or
   * about to start one.
   */
  void interruptCaller() {
    synchronized (scheduler) {
      callerInterrupted = true;
      fail(size, new InterruptedException());
    }
  }

  boolean isCallerInterrupted() {
    synchronized (scheduler) {
      return callerInterrupted;
    }
  }

  /**
   * Records a failure of an item or, with the index after the last item, of the whole run, and
   * stops the run.
   */
  private void fail(int index, Throwable failure) {
    synchronized (scheduler) {
      if (!ended) {
        failures.put(index, failure);
        stop(true);
      }
    }
  }

  /**
   * Stops the run. Holds the lock while interrupting threads, so that an interrupt cannot arrive
   * late and hit the next range.
   */
  private void stop(boolean interrupt) {
    synchronized (scheduler) {
      stopped = true;
      scheduler.close(this);
      claimed.forEach(Range::stop);
      if (interrupt) {
        claimed.forEach(Range::interrupt);
      }
    }
  }

  boolean cancel(boolean interrupt) {
    boolean cancelled = completion.cancel();
    if (completion.isCancelled()) {
      stop(interrupt);
      finish();
    }
    if (cancelled) {
      settled();
    }
    return cancelled;
  }

  void finish() {
    boolean isLast;
    synchronized (scheduler) {
      isLast = isOver();
    }
    if (isLast) {
      complete();
    }
  }

  /** Called under the lock. Returns true once, for the thread that must complete the run. */
  private boolean isOver() {
    if (ended || !claimed.isEmpty() || (!stopped && next < size)) {
      return false;
    }
    ended = true;
    if (alarm != null) {
      alarm.cancel(false);
    }
    return true;
  }

  /** Completes the run. Called without the lock, since listeners are called here. */
  private void complete() {
    if (meter != null) {
      meter.end();
    }
    boolean isFirst = settle();
    scheduler.remove(this);
    if (over != null) {
      over.countDown();
    }
    if (isFirst) {
      settled();
    }
  }

  private boolean settle() {
    try {
      Throwable failure = keepsFailures ? null : failures.first();
      return failure == null ? completion.succeed(job.results.get()) : completion.fail(failure);
    } catch (Throwable e) { // for instance an OutOfMemoryError
      return completion.fail(e);
    }
  }

  /** Called when the result, the failure or the cancellation is known. */
  void settled() {}

  /**
   * Waits until the run is over. When this method returns or throws, no item is still running,
   * apart from items that were abandoned because of a time limit.
   */
  V await(CountDownLatch latch) throws InterruptedException {
    boolean interrupted = isCallerInterrupted();
    try {
      waitInside(latch, Long.MAX_VALUE);
    } catch (InterruptedException e) {
      interrupted = true;
      stop(true);
      finish();
      awaitUninterruptibly(latch);
    }
    if (interrupted) {
      throw new InterruptedException();
    }
    return completion.orThrow();
  }

  private void awaitUninterruptibly(CountDownLatch latch) {
    boolean interrupted = false;
    while (latch.getCount() > 0) {
      try {
        waitInside(latch, Long.MAX_VALUE);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void waitInside(CountDownLatch latch, long nanos) throws InterruptedException {
    Inside.await(n -> latch.await(n, TimeUnit.NANOSECONDS), nanos, this::rescue);
  }

  void rescue() {
    scheduler.rescue(this);
  }

  /**
   * Waits for the result, on behalf of a future or a stream. Returns false if the time runs out
   * first.
   */
  boolean awaitCompletion(long nanos) throws InterruptedException {
    if (Inside.isAny()) {
      scheduler.nest(this);
    }
    if (scheduler.isBorrowed()) {
      scheduler.help(this);
    }
    return Inside.await(completion::await, nanos, this::rescue);
  }

  /** Called when an item takes too long. A run that keeps failures continues without the item. */
  private void expire(Range range, int item) {
    synchronized (scheduler) {
      if (!claimed.contains(range) || range.first != item) {
        return; // the item has just ended
      }
      Throwable failure = Thrown.timeout("an item", options.itemTimeout);
      if (keepsFailures) {
        failures.put(item, failure);
        if (meter != null) {
          meter.countSilently();
        }
      } else {
        fail(item, failure);
      }
      abandon(range);
    }
    finishInTime();
  }

  /** Called when the run takes too long. */
  private void expireAll() {
    synchronized (scheduler) {
      fail(size, Thrown.timeout("the map", options.timeout));
      new ArrayList<>(claimed).forEach(this::abandon);
    }
    finishInTime();
  }

  /**
   * Completes the run if there are no more items to wait for. Called on the watchdog's thread,
   * which must not call listeners: if there is a listener, a new thread completes the run.
   */
  private void finishInTime() {
    if (meter == null) {
      finish();
      return;
    }
    boolean isLast;
    synchronized (scheduler) {
      isLast = isOver();
    }
    if (isLast) {
      PoolThreads.daemon(this::complete, options.pool.getSimpleName() + "-late").start();
    }
  }

  /**
   * Gives up on a range: no longer waits for the range and, if its thread is a worker, interrupts
   * the thread. If the thread is a worker, another thread takes its place until it returns.
   */
  private void abandon(Range range) {
    range.interrupt();
    claimed.remove(range);
    Worker worker = range.worker;
    if (worker == rescuer) {
      rescuer = null;
    }
    if (worker != null) {
      scheduler.abandon(worker);
    }
  }
}
