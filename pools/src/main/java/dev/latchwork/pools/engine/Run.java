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
 * One map call: which items are claimed, by whom, and what has failed. Its fields are guarded by
 * the scheduler unless they are final or volatile.
 */
class Run<V> {
  final Scheduler scheduler;
  final Options options;
  final int size;
  final @Nullable Meter meter;
  final Completion<V> completion = new Completion<>();

  private final Engine engine;
  private final Job<V> job;

  /** Whether a failure is the outcome of its item and no end to the run. */
  private final boolean keepsFailures;

  private final Failures failures;
  private final Set<Range> claimed = new HashSet<>();

  /** Wraps the work, or null if there is nothing to propagate. */
  @Nullable UnaryOperator<Runnable> context;

  /** Whether somebody waits for it inside an item. */
  boolean nested = Inside.isAny();

  /** A thread of our own beside those of a borrowed executor. */
  @Nullable Worker helper;

  /** A thread beyond the parallelism. */
  @Nullable Worker rescuer;

  /** Nanoseconds that all of it may take, or 0. */
  long limit;

  /** The next item to be claimed. */
  private int next;

  /** How many items make a chunk for a cluster. */
  private int most = 1;

  /** Opens when no thread is at an item any more, nor will be. Null if nobody waits for that. */
  private @Nullable CountDownLatch over;

  private @Nullable Future<?> alarm;
  private boolean ended;
  private boolean callerInterrupted;

  /** Whether items that are not claimed are not wanted any more. */
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

  /** On the calling thread, which may be at an item of the same pool. */
  void workInline() {
    if (Thread.currentThread().isInterrupted()) {
      interruptCaller();
    } else {
      work(null, null);
    }
  }

  /**
   * Works for the run as long as there is something to claim.
   *
   * @param worker the worker whose thread this is, null on a calling thread
   * @param place what the scheduler counts the thread as
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
    } catch (Throwable e) { // that of no item: the memory is short
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
      range.tidy(); // an interrupt between two items is the caller's
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
        Thread.interrupted(); // meant for this range: the next one knows nothing of it
      }
      isLast = isOver();
    }
    if (isLast) {
      complete();
    }
  }

  /** Maps a range to its end or up to a failure. */
  private void map(Range range) {
    int attempts = 0;
    int tried = -1;
    while (range.failure == null) {
      try {
        job.step.run(range);
        return;
      } catch (Unanswered e) {
        fail(size, e); // nor are others answered
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

  /** Whether the item is called again, after a pause. */
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

  /** Whether the failure is the outcome of the item, and the range goes on. */
  private boolean keeps(Range range, Throwable failure) {
    if (!keepsFailures) {
      return false;
    }
    synchronized (scheduler) {
      if (claimed.contains(range) && !range.isInterrupted()) { // else all that is left has failed
        failures.put(range.at, failure);
      }
    }
    if (meter != null && !range.isInterrupted()) {
      range.stopClock();
      meter.count();
    }
    return true;
  }

  /** What a cluster answers to a chunk. */
  Iterator<@Nullable Object> answers(Chunk<?> chunk, int first) throws InterruptedException {
    chunk.travelsFrom(first, keepsFailures && options.retries == 0);
    ChunkResult answer = engine.ask(chunk);
    int fitting = answer.fitting();
    synchronized (scheduler) {
      most = fitting;
    }
    return answer.values(chunk).iterator();
  }

  /** Another thread interrupted the calling thread, which is at an item or about to be. */
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

  /** Notes what failed, an item or all beyond the last, and stops the rest. */
  private void fail(int index, Throwable failure) {
    synchronized (scheduler) {
      if (!ended) {
        failures.put(index, failure);
        stop(true);
      }
    }
  }

  /** Under the lock, so that an interrupt never comes too late and hits the next range. */
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

  /** Under the lock. True once: for the thread that is to complete the run. */
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

  /** Not under the lock, as others listen to it. */
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
    } catch (Throwable e) { // the memory is short
      return completion.fail(e);
    }
  }

  /** Its result, its failure or its cancel is known. */
  void settled() {}

  /** Waits until the run is over, and leaves nothing behind, whatever happens. */
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

  /** Waits for the result, for a future or a stream. */
  boolean awaitCompletion(long nanos) throws InterruptedException {
    if (Inside.isAny()) {
      scheduler.nest(this);
    }
    if (scheduler.isBorrowed()) {
      scheduler.help(this);
    }
    return Inside.await(completion::await, nanos, this::rescue);
  }

  /** An item takes too long. A run that keeps failures goes on without it. */
  private void expire(Range range, int item) {
    synchronized (scheduler) {
      if (!claimed.contains(range) || range.first != item) {
        return; // it has ended just now
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

  /** The run takes too long. */
  private void expireAll() {
    synchronized (scheduler) {
      fail(size, Thrown.timeout("the map", options.timeout));
      new ArrayList<>(claimed).forEach(this::abandon);
    }
    finishInTime();
  }

  /** On the watchdog, which has no time for those who listen. */
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

  /** Goes on without an item, and without its thread until that comes back. */
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
