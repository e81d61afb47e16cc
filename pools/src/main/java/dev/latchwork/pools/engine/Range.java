package dev.latchwork.pools.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** The items that a thread has claimed: what is generated loops over them. */
public final class Range {
  private static final long MILLISECOND = 1_000_000;
  private static final int MOST = 1 << 20;
  private static final int SHORT = 64;

  final Run<?> run;

  /** The worker whose thread this is. Null on a calling thread, which is not ours to interrupt. */
  final @Nullable Worker worker;

  /** What the scheduler counts this thread as; null if it is not counted. */
  final @Nullable Worker place;

  private final Thread thread = Thread.currentThread();
  private final @Nullable ClassLoader loader = thread.getContextClassLoader();

  /** On a calling thread that is a worker of another run: that knows who interrupts it. */
  private final @Nullable Range outer;

  private final @Nullable InterruptSensor sensor;

  int first;
  int end;
  int at;

  /**
   * The first item that does not simply follow the one before: there the range ends, or the one
   * before is to be counted, or may have left something behind. To look takes nanoseconds, so
   * within long ranges only the interrupt flag is looked at. Set under the lock.
   */
  private volatile int stop;

  /** How many to claim at a time, as long as there are enough. */
  int most = 1;

  @Nullable Future<?> alarm;
  @Nullable Throwable failure;

  /** Set under the lock while the range is claimed, before the thread is interrupted. */
  private volatile boolean interrupted;

  /** What a cluster answered, as far as it is not taken in yet. */
  private Iterator<@Nullable Object> answers = Collections.emptyIterator();

  /** The end of the items that are sent now. */
  private int sentEnd;

  Range(Run<?> run, @Nullable Worker worker, @Nullable Worker place) {
    this.run = run;
    this.worker = worker;
    this.place = place;
    this.outer = worker == null ? Inside.ofWorker() : null;
    this.sensor = worker == null && outer == null ? new InterruptSensor() : null;
  }

  /**
   * The first item.
   *
   * @return its index
   */
  public int first() {
    return first;
  }

  /**
   * Whether an item is in the range and still wanted. What is generated asks for one item after the
   * other, so that the one before has ended.
   *
   * @param index the item
   * @return false if the loop is to end
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

  /** An item leaves nothing behind for the next one on the same thread. */
  void tidy() {
    if (thread.getContextClassLoader() != loader) {
      thread.setContextClassLoader(loader);
    }
    if (thread.isInterrupted() && !clearOwnInterrupt() && worker == null) {
      Thread.interrupted();
      run.interruptCaller();
    }
  }

  /** Clears the flag unless it is meant for the range, or for the caller whose thread this is. */
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

  /** Whether an InterruptedException that an item threw was meant for the caller. */
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

  /** Others on this thread have listened meanwhile. */
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
   * A copy of the items that are to be sent.
   *
   * @param items the items by index
   * @param <T> their type
   * @return the items of this range
   */
  @SuppressWarnings("NonApiType") // it travels, as no List is known to
  public <T> ArrayList<T> of(IntFunction<? extends T> items) {
    ArrayList<T> copy = new ArrayList<>(sentEnd - first);
    for (int i = first; i < sentEnd; i++) {
      copy.add(items.apply(i));
    }
    return copy;
  }

  /**
   * Has a cluster do the items.
   *
   * @param chunk makes a chunk of the items that {@link #of} copies
   * @param results takes their results
   * @param <R> the result of an item
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

  /** Where an item cannot be sent those before it are. */
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

  /** Because its run has ended, or goes on without it. */
  boolean isUnwanted() {
    return run.stopped || interrupted;
  }

  /** Under the lock, while it is claimed. */
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

  /** Under the lock, while it is claimed. */
  void interrupt() {
    if (worker != null && failure == null) {
      interrupted = true;
      thread.interrupt();
    }
  }

  /** How many to claim: ever fewer towards the end, so that all threads finish together. */
  int size(int left, int threads) {
    return Math.max(1, Math.min(most, left / (2 * Math.max(1, threads))));
  }

  void tune(long nanos) {
    if (nanos < MILLISECOND) {
      most = Math.min(2 * most, MOST);
    } else if (nanos > 2 * MILLISECOND) {
      most = Math.max(1, most / 2);
    }
  }
}
