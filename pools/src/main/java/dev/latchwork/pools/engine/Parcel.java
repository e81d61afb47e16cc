package dev.latchwork.pools.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends a chunk to the cluster, several times if necessary. The first answer counts. */
final class Parcel {
  private final Cluster cluster;
  private final Scheduler senders;
  private final Chunk<?> chunk;
  private final List<Future<?>> sent = new ArrayList<>();
  private final BlockingQueue<Answer> back = new LinkedBlockingQueue<>();
  private boolean isChecked;

  /** How many times the chunk was sent without an answer. */
  private int lost;

  /**
   * How many times the cluster has failed to run the chunk. The count starts again at 1 if the
   * cluster refuses the chunk but has answered other chunks since the last failure: then the
   * cluster is only full.
   */
  private int failed;

  /** How many chunks the cluster had answered when it last failed to run this chunk. */
  private long answersThen;

  Parcel(Cluster cluster, Scheduler senders, Chunk<?> chunk) {
    this.cluster = cluster;
    this.senders = senders;
    this.chunk = chunk;
  }

  /** An answer: a result, or a failure of the cluster. */
  private record Answer(@Nullable ChunkResult result, @Nullable Throwable failure) {}

  ChunkResult await() throws InterruptedException {
    try {
      while (true) {
        send();
        long patience = cluster.patience();
        Answer next = back.poll(patience, TimeUnit.NANOSECONDS);
        if (next == null) {
          lost++;
          requireHope(patience);
        } else if (next.result != null) {
          return next.result;
        } else if (next.failure != null) {
          pause(next.failure);
        }
      }
    } finally {
      sent.forEach(left -> left.cancel(true));
    }
  }

  /** Sends the chunk on another thread, since a call to the cluster's executor may never return. */
  private void send() {
    FutureTask<?> courier = new FutureTask<>(() -> back.add(answer()), null);
    sent.removeIf(Future::isDone);
    sent.add(courier);
    Cluster.COURIERS.execute(courier);
  }

  private Answer answer() {
    try {
      Future<ChunkResult> there = cluster.executor.submit(chunk);
      long start = System.nanoTime();
      try {
        ChunkResult result = Objects.requireNonNull(there.get(), "the cluster answered null");
        cluster.follow(senders, System.nanoTime() - start, result.nanos());
        return new Answer(result, null);
      } catch (InterruptedException e) {
        there.cancel(true);
        throw e;
      }
    } catch (Throwable e) {
      return new Answer(null, e);
    }
  }

  private void requireHope(long patience) {
    if (lost >= cluster.mostSilences()) {
      String message =
          "a chunk of size %d was sent %d times, the last time %s ago, without an answer: if items take that long, set an itemTimeout"
              .formatted(chunk.size(), lost, Duration.ofNanos(patience));
      throw new Unanswered(message, new TimeoutException(message));
    }
  }

  /**
   * Pauses after a failure of the cluster, or throws if the chunk has failed {@link
   * Cluster#FAILURES} times in a row or cannot be serialized. Failures of items do not come here:
   * they are part of a result.
   */
  private void pause(Throwable failure) throws InterruptedException {
    if (!isChecked) {
      isChecked = true;
      chunk.requireSerializable();
    }
    long answersNow = cluster.answers();
    boolean isNew =
        answersThen != answersNow && isRefusal(failure); // the cluster is full, but working
    answersThen = answersNow;
    failed = isNew ? 1 : failed + 1;
    if (failed == Cluster.FAILURES) {
      Throwable wrapped = failure instanceof ExecutionException ? failure.getCause() : null;
      Throwable cause = wrapped == null ? failure : wrapped;
      throw new Unanswered(
          "a chunk of size %d could not be done; the last failure was %s"
              .formatted(chunk.size(), Thrown.text(cause)),
          cause);
    }
    Thread.sleep(Math.min(5L << failed, 1_000));
  }

  private static boolean isRefusal(Throwable failure) {
    return failure instanceof RejectedExecutionException
        || failure.getCause() instanceof RejectedExecutionException;
  }
}
