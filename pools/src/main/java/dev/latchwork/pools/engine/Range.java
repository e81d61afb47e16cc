package dev.latchwork.pools.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** The items that a thread has claimed. Generated code loops over them. */
public final class Range {
  private static final long MILLISECOND = 1_000_000;
  private static final int MOST = 1 << 20;
  private static final int SHORT = 64;

  final Run<?> run;

  /** The worker of this thread, or null on a calling thread, which the pool must not interrupt. */
  final @Nullable Worker worker;

  /**
   * The worker that holds this thread's place in the scheduler, or null if the thread has no place.
   */
  final @Nullable Worker place;

  private final Thread thread = Thread.currentThread();
  private final @Nullable ClassLoader loader = thread.getContextClassLoader();

  /**
   * If this range belongs to a calling thread that is itself a worker of another run, the
   * <em>outer</em> run: the range that the thread has claimed there. Otherwise null. The outer
   * range knows whether the outer run has interrupted the thread.
   */
  private final @Nullable Range outer;

  private final @Nullable InterruptSensor sensor;

  int first;
  int end;
  int at;

  /**
   * The first index at which {@link #covers} has to leave its fast path: because the range ends
   * there, because the previous item has to be counted, or because the previous item may have left
   * something behind on its thread. In a range of more than {@link #SHORT} items, only the
   * interrupt flag is checked between items, because a full check takes a few nanoseconds, which is
   * too long for very short items. This field is set under the lock.
   */
  private volatile int stop;

  /** How many items to claim at a time, as long as there are enough. */
  int most = 1;

  @Nullable Future<?> alarm;
  @Nullable Throwable failure;

  /** Set under the lock while the range is claimed, before the thread is interrupted. */
  private volatile boolean interrupted;

  /** The answers from the cluster that have not been used yet. */
  private Iterator<@Nullable Object> answers = Collections.emptyIterator();

  /** The end (exclusive) of the items that are being sent. */
  private int sentEnd;

  Range(Run<?> run, @Nullable Worker worker, @Nullable Worker place) {
    this.run = run;
    this.worker = worker;
    this.place = place;
    this.outer = worker == null ? Inside.ofWorker() : null;
    this.sensor = worker == null && outer == null ? new InterruptSensor() : null;
  }

  /**
   * Returns the index of the first item.
   *
   * @return the index
   */
  public int first() {
    return first;
  }

  /**
   * Returns whether an item is in the range and still wanted. Generated code calls this before each
   * item, when the previous item has ended.
   *
   * @param index the item's index
   * @return false if the loop must end
   */
  public boolean covers(int index) {
    if (index >= stop || thread.isInterrupted()) {
      return coversAfterStop(index);
    }
    at = index;
    return true;
  }

  private boolean coversAfterStop(int index) {
    if (index > first) {
      if (run.meter != null && !interrupted) {
        stopClock();
        run.meter.count();
      }
      tidy();
    }
    at = index;
    return index < end && !run.stopped;
  }

  /**
   * Restores the thread's context class loader, and clears the interrupt flag if the item itself
   * has set it. If another thread has interrupted the calling thread, ends the run. Called before
   * the next item.
   */
  void tidy() {
    if (thread.getContextClassLoader() != loader) {
      thread.setContextClassLoader(loader);
    }
    if (thread.isInterrupted() && !clearOwnInterrupt() && worker == null) {
      Thread.interrupted();
      run.interruptCaller();
    }
  }

  /**
   * Returns whether the item itself has set the interrupt flag. Returns false if the pool has
   * interrupted the range, or if another thread has interrupted the map call's caller. If the
   * result is true, the interrupt flag is cleared.
   */
  private boolean clearOwnInterrupt() {
    if (worker == null) {
      return outer != null ? outer.clearOwnInterrupt() : !sensor().hasHeard(null);
    }
    synchronized (run.scheduler) {
      if (!interrupted) {
        Thread.interrupted();
      }
      return !interrupted;
    }
  }

  /** Returns whether an item threw an InterruptedException because the caller was interrupted. */
  boolean isCallerInterrupted(InterruptedException thrown) {
    return worker == null && (outer != null ? outer.interrupted : sensor().hasHeard(thrown));
  }

  private InterruptSensor sensor() {
    if (sensor == null) {
      throw new AssertionError("a calling thread has a sensor, or works for another run");
    }
    return sensor;
  }

  void listen() {
    if (sensor != null) {
      sensor.listen();
    }
  }

  /** Listens again after another sensor on this thread has listened. */
  void listenAgain() {
    if (sensor != null && !thread.isInterrupted()) {
      sensor.listen();
    }
  }

  void stopListening() {
    if (sensor != null) {
      sensor.stop();
    }
  }

  /**
   * Returns a copy of the items that are being sent.
   *
   * @param items returns the item with a given index
   * @param <T> the type of an item
   * @return a list of the items
   */
  @SuppressWarnings("NonApiType") // the list must be serializable, which List does not promise
  public <T> ArrayList<T> of(IntFunction<? extends T> items) {
    ArrayList<T> copy = new ArrayList<>(sentEnd - first);
    for (int i = first; i < sentEnd; i++) {
      copy.add(items.apply(i));
    }
    return copy;
  }

  /**
   * Sends the items to a cluster and takes their results.
   *
   * @param chunk creates the chunk to send, from the copy of the items that {@link #of} returns
   * @param results takes the items' results
   * @param <R> the type of a result
   * @throws Throwable what the mapped method threw
   */
  public <R> void send(Supplier<? extends Chunk<R>> chunk, Results<R> results) throws Throwable {
    at = first;
    for (int i = first; !interrupted && covers(i); i++) {
      if (!answers.hasNext()) {
        first = i;
        answers = ask(chunk);
      }
      results.put(i, Chunk.result(answers.next()));
    }
  }

  /**
   * Sends the remaining items of the range and returns the answers. If an item cannot be
   * serialized, sends only the items before it or, if there are none, throws {@link Unsendable}.
   */
  private Iterator<@Nullable Object> ask(Supplier<? extends Chunk<?>> chunk)
      throws InterruptedException {
    sentEnd = end;
    while (true) {
      try {
        return run.answers(chunk.get(), first);
      } catch (Unsendable e) {
        if (e.at == 0) {
          throw e;
        }
        sentEnd = first + e.at;
      }
    }
  }

  void claims(int next, int size) {
    first = next;
    at = next;
    end = next + size;
    stop = size <= SHORT || run.meter != null ? next : end;
  }

  /**
   * Returns whether this range is no longer wanted, because the run was stopped or continues
   * without this range.
   */
  boolean isUnwanted() {
    return run.stopped || interrupted;
  }

  /**
   * Makes {@link #covers} check before the next item whether the run was stopped. Called under the
   * lock, while the range is claimed.
   */
  void stop() {
    stop = Integer.MIN_VALUE;
  }

  boolean isInterrupted() {
    return interrupted;
  }

  void stopClock() {
    if (alarm != null) {
      alarm.cancel(false);
    }
  }

  /**
   * Interrupts the range's thread, unless it is a calling thread, or no longer runs items because
   * the range has failed. Called under the lock, while the range is claimed.
   */
  void interrupt() {
    if (worker != null && failure == null) {
      interrupted = true;
      thread.interrupt();
    }
  }

  /**
   * Returns how many items to claim: fewer towards the end, so that all threads finish together.
   */
  int size(int left, int threads) {
    return Math.max(1, Math.min(most, left / (2 * Math.max(1, threads))));
  }

  /** Adapts the number of items to claim at a time, given how long the last claim took. */
  void tune(long nanos) {
    if (nanos < MILLISECOND) {
      most = Math.min(2 * most, MOST);
    } else if (nanos > 2 * MILLISECOND) {
      most = Math.max(1, most / 2);
    }
  }
}
