package dev.latchwork.pools.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Decides which threads work on which runs of an engine. Its monitor is the engine's lock; see the
 * package description.
 */
final class Scheduler {
  private final Options options;
  private final boolean computes;
  private final boolean borrowed;

  /** The pool's own threads, which also do the work that a borrowed executor does not do. */
  private final ExecutorService threads;

  private final Executor executor;

  /**
   * The largest number of threads working on items; 0 if the calling thread does everything. If
   * items are sent to a cluster, the number follows what the cluster can take.
   */
  private volatile int parallelism;

  /**
   * Workers that have a place, whether running or about to start. Abandoned workers are not
   * included.
   */
  private final Set<Worker> workers = new HashSet<>();

  /** Workers whose current item is itself waiting for another run. */
  private final Set<Worker> blocked = new HashSet<>();

  /** All runs that are not over. */
  private final Set<Run<?>> runs = new HashSet<>();

  /** Runs with unclaimed items, apart from nested runs, the oldest first. */
  private final Set<Run<?>> open = new LinkedHashSet<>();

  /**
   * Nested runs with unclaimed items, the newest first. A run is nested if an item has started it
   * or is waiting for it.
   */
  private final Deque<Run<?>> nested = new ArrayDeque<>();

  /** The number of calling threads that wait for a place. */
  private int waiting;

  private boolean shutdown;

  /** Whether an item was ever abandoned. If so, its thread may never end. */
  private boolean abandoned;

  Scheduler(Options options, Workers kind, boolean borrowed) {
    this.options = options;
    this.computes = kind.computes;
    this.parallelism = kind.parallelism;
    this.borrowed = borrowed;
    this.threads = PoolThreads.of(options.pool, kind.virtual);
    this.executor = borrowed && options.executor != null ? options.executor : threads;
  }

  @Nullable
  ClassLoader loader() {
    return options.pool.getClassLoader();
  }

  int parallelism() {
    return parallelism;
  }

  boolean isBorrowed() {
    return borrowed;
  }

  /**
   * Changes the parallelism, to follow what a cluster can take.
   *
   * @param difference the number to add, unless the sum would be less than {@code least} or more
   *     than {@code most}; in that case the parallelism stays as it is
   */
  synchronized void adjust(int difference, int least, int most) {
    int adjusted = parallelism + difference;
    if (adjusted < least || adjusted > most) {
      return;
    }
    parallelism = adjusted;
    if (difference > 0 && !open.isEmpty()) {
      hire(1, executor, false);
    }
  }

  synchronized void requireOpen() {
    if (shutdown) {
      throw new RejectedExecutionException("the pool is shut down");
    }
  }

  synchronized void accept(Run<?> run) {
    requireOpen();
    run.startClock();
    runs.add(run);
    if (run.nested) {
      nested.addFirst(run);
    } else {
      open.add(run);
    }
  }

  /** Makes sure that some thread works on a run, if necessary the calling thread. */
  void staff(Run<?> run, boolean callerWorks) {
    Worker caller = new Worker(this, false, null);
    if (callerWorks && takePlace(caller, run)) {
      hire(run.size - 1, executor, run.nested);
      run.workInContext(null, caller);
      replace(caller);
    } else {
      hire(run.size, executor, run.nested);
      if (isUnstaffed() || (run.isWaitedFor() && borrowed)) {
        help(run);
      }
    }
  }

  private int occupied(boolean isNested) {
    return isNested ? workers.size() - blocked.size() : workers.size();
  }

  private boolean hasPlace(boolean isNested) {
    return occupied(isNested) < parallelism - waiting;
  }

  /**
   * Returns whether a worker must leave its run, to make room for a calling thread or a nested run,
   * or because the parallelism was reduced.
   */
  synchronized boolean isToLeave(Worker worker, Run<?> run) {
    return !worker.isRescuer()
        && (occupied(run.nested) > parallelism - waiting || (!run.nested && !nested.isEmpty()));
  }

  /** Starts workers, up to the given number, as long as there are free places. */
  private void hire(int most, Executor from, boolean isNested) {
    for (int i = 0; i < most; i++) {
      Worker worker = new Worker(this, from == threads, null);
      synchronized (this) {
        if (!hasPlace(isNested)) {
          return;
        }
        workers.add(worker);
      }
      if (!isStarted(worker, from)) {
        return; // no thread is available
      }
    }
  }

  private boolean isStarted(Worker worker, Executor from) {
    try {
      from.execute(worker);
      worker.isHired();
      return true;
    } catch (Throwable e) {
      leave(worker);
      return false;
    }
  }

  private synchronized boolean isUnstaffed() {
    return workers.isEmpty();
  }

  synchronized boolean leave(Worker worker) {
    notifyAll();
    blocked.remove(worker);
    return workers.remove(worker);
  }

  /** Gives a worker's place to one of the pool's own threads, if there is work left. */
  synchronized void replace(Worker worker) {
    if (leave(worker) && hasWork()) {
      hire(1, threads, !nested.isEmpty());
    }
  }

  private boolean hasWork() {
    return !open.isEmpty() || !nested.isEmpty();
  }

  private boolean isOpen(Run<?> run) {
    return run.nested ? nested.contains(run) : open.contains(run);
  }

  /**
   * Sends one of the pool's own threads, at most one at a time, to a run that a borrowed executor
   * may never start.
   */
  void help(Run<?> run) {
    Worker helper = new Worker(this, true, null);
    synchronized (this) {
      if (!isOpen(run) || workers.contains(run.helper) || !enter(helper, run.nested)) {
        return;
      }
      run.helper = helper;
    }
    if (!isStarted(helper, threads)) {
      run.workInContext(null, null); // this is the only thread available
    }
  }

  /**
   * Starts a thread beyond the parallelism for a run, since all running threads may be waiting for
   * that run.
   */
  void rescue(Run<?> run) {
    Worker rescuer = new Worker(this, true, run);
    synchronized (this) {
      if (!isOpen(run) || run.rescuer != null) {
        return;
      }
      run.rescuer = rescuer;
    }
    if (!isStarted(rescuer, threads)) {
      synchronized (this) {
        run.rescuer = null;
      }
    }
  }

  /** Marks a run as nested, because an item is about to wait for it. */
  void nest(Run<?> run) {
    int left;
    synchronized (this) {
      if (!open.remove(run)) {
        return;
      }
      run.nested = true;
      nested.addFirst(run);
      left = run.left();
    }
    hire(left, executor, true);
  }

  /**
   * Takes a place, if necessary the place of a worker that has not started yet. Returns false if
   * all places are taken by workers that have started.
   */
  private synchronized boolean enter(Worker worker, boolean isNested) {
    if (occupied(isNested) >= parallelism) {
      workers.stream().filter(w -> !w.begun).findFirst().ifPresent(workers::remove);
    }
    worker.begun = true;
    return occupied(isNested) < parallelism && workers.add(worker);
  }

  /**
   * Takes a place for the calling thread, and returns whether it has one. If no place is free, the
   * result is false for an IO workload. For a CPU workload, the thread waits for a place. If no
   * place becomes free within a second, the thread takes a place beyond the parallelism, since the
   * running threads may be waiting for the calling thread.
   */
  private boolean takePlace(Worker caller, Run<?> run) {
    if (enter(caller, run.nested)) {
      return true;
    }
    if (!computes) {
      return false;
    }
    try {
      Inside.await(nanos -> isPlaceTaken(caller, run, nanos), Inside.PATIENCE, () -> {});
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the interrupt ends the map call
    }
    synchronized (this) {
      workers.add(caller);
    }
    return true;
  }

  private synchronized boolean isPlaceTaken(Worker caller, Run<?> run, long nanos)
      throws InterruptedException {
    Deadline deadline = Deadline.in(nanos);
    waiting++;
    try {
      while (isOpen(run) && !enter(caller, run.nested)) {
        long left = deadline.left();
        if (left == 0) {
          return false;
        }
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
      return true;
    } finally {
      waiting--;
    }
  }

  /** Returns a run with items left, or null if there is no such run or no place for the worker. */
  synchronized @Nullable Run<?> next(Worker worker) {
    worker.begun = true;
    leave(worker);
    Run<?> run = null;
    if (!nested.isEmpty() && hasPlace(true)) {
      run = nested.getFirst();
    } else if (!open.isEmpty() && hasPlace(false)) {
      run = open.iterator().next();
    }
    if (run != null) {
      workers.add(worker);
    }
    return run;
  }

  /** Records that a worker's item begins to wait for another run. */
  void block(Worker worker) {
    synchronized (this) {
      if (workers.contains(worker)) {
        blocked.add(worker);
        notifyAll();
      }
      if (nested.isEmpty()) {
        return;
      }
    }
    hire(1, executor, true);
  }

  synchronized void unblock(Worker worker) {
    blocked.remove(worker);
  }

  /** Called under the lock when no more items of a run will be claimed. */
  void close(Run<?> run) {
    if (run.nested) {
      nested.remove(run);
    } else {
      open.remove(run);
    }
    notifyAll();
  }

  /** Replaces the thread of a worker until that thread returns. */
  synchronized void abandon(Worker worker) {
    abandoned = true;
    replace(worker);
  }

  synchronized void remove(Run<?> run) {
    runs.remove(run);
    dismiss();
  }

  synchronized void shutdown() {
    shutdown = true;
    dismiss();
  }

  private void dismiss() {
    if (runs.isEmpty()) {
      workers.removeIf(worker -> !worker.begun); // an executor may have discarded it
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
      open.clear(); // otherwise a thread could move from a cancelled run to one not yet cancelled
      nested.clear();
      left = left();
    }
    left.forEach(run -> run.cancel(true));
  }

  private synchronized List<Run<?>> left() {
    return new ArrayList<>(runs);
  }

  /**
   * Waits for all runs and, after shutdown, until the pool's own threads have ended. Once an item
   * has been abandoned, no longer waits for threads, only for runs. Returns false if the time runs
   * out first.
   */
  boolean join(long nanos) throws InterruptedException {
    if (borrowed) {
      left().forEach(this::help);
    }
    return Inside.await(this::isEnded, nanos, () -> left().forEach(this::rescue));
  }

  private boolean isEnded(long nanos) throws InterruptedException {
    Deadline deadline = Deadline.in(nanos);
    synchronized (this) {
      while (!runs.isEmpty()) {
        long left = deadline.left();
        if (left == 0) {
          return false;
        }
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
      if (!shutdown || abandoned) {
        return true;
      }
    }
    return threads.awaitTermination(deadline.left(), TimeUnit.NANOSECONDS);
  }
}
