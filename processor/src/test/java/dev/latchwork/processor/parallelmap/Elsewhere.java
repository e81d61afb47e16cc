package dev.latchwork.processor.parallelmap;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * A stand-in for a cluster. Tasks and results are serialized, and the test decides what happens to
 * each task. Only the test may shut the cluster down, not a pool.
 */
final class Elsewhere extends AbstractExecutorService implements AutoCloseable {
  /** What happens to a task. */
  enum Fate {
    RUNS,
    RUNS_TWICE,
    RUNS_LATE,
    /** It is never answered, as if the machine were frozen. */
    IS_LOST,
    /** It is never answered, and an attempt to cancel it is not answered either. */
    IS_LOST_FOR_GOOD,
    /** It is not even accepted: the thread that sends it is stuck. */
    STICKS,
    IS_REFUSED,
    IS_REFUSED_AT_ONCE,
    FAILS_WITHOUT_CAUSE,
    LACKS_CLASS,
    /** It runs, but then the machine dies. */
    DIES_AFTERWARDS,
    IS_CANCELLED,
    IS_INTERRUPTED,
    ANSWERS_NULL
  }

  final AtomicInteger sent = new AtomicInteger();
  final AtomicInteger cancelled = new AtomicInteger();
  final AtomicInteger mostUnderWay = new AtomicInteger();

  private final AtomicInteger underWay = new AtomicInteger();
  private final ExecutorService machines;
  private final IntFunction<Fate> fates;
  private final CountDownLatch never = new CountDownLatch(1);

  Elsewhere(int machines, IntFunction<Fate> fates) {
    this.machines = Executors.newFixedThreadPool(machines);
    this.fates = fates;
  }

  static Elsewhere thatWorks() {
    return new Elsewhere(2, n -> Fate.RUNS);
  }

  static Elsewhere where(Fate fate) {
    return new Elsewhere(2, n -> fate);
  }

  @Override
  public <T> Future<T> submit(Callable<T> task) {
    byte[] written = write(task);
    Fate fate = fates.apply(sent.getAndIncrement());
    mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
    return switch (fate) {
      case RUNS, RUNS_LATE, RUNS_TWICE, DIES_AFTERWARDS, IS_INTERRUPTED ->
          new Answer<>(fate, machines.submit(() -> run(fate, written)));
      case STICKS -> {
        stick();
        throw new AssertionError();
      }
      case IS_REFUSED_AT_ONCE -> throw new RejectedExecutionException("no room");
      default -> new Answer<>(fate, new CompletableFuture<>());
    };
  }

  private byte[] run(Fate fate, byte[] written) throws Exception {
    if (fate == Fate.RUNS_LATE) {
      Thread.sleep(50);
    } else if (fate == Fate.RUNS_TWICE) {
      ((Callable<?>) read(written)).call();
    } else if (fate == Fate.IS_INTERRUPTED) {
      Thread.currentThread().interrupt();
    }
    return write(((Callable<?>) read(written)).call());
  }

  private void stick() {
    try {
      never.await();
    } catch (InterruptedException e) {
      stick();
    }
  }

  /** The future that the caller gets for a task. */
  private final class Answer<T> extends CompletableFuture<T> {
    private final Fate fate;
    private final Future<byte[]> there;

    private Answer(Fate fate, Future<byte[]> there) {
      this.fate = fate;
      this.there = there;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T get() throws InterruptedException, ExecutionException {
      switch (fate) {
        case IS_REFUSED -> throw new ExecutionException(new RejectedExecutionException("full"));
        case FAILS_WITHOUT_CAUSE -> throw new ExecutionException(null);
        case LACKS_CLASS -> throw new ExecutionException(new ClassNotFoundException("FarJobs"));
        case IS_CANCELLED -> throw new CancellationException();
        case ANSWERS_NULL -> {
          return null;
        }
        default -> {}
      }
      byte[] written = there.get();
      underWay.decrementAndGet();
      if (fate == Fate.DIES_AFTERWARDS) {
        throw new ExecutionException("the machine left", null);
      }
      try {
        return (T) read(written);
      } catch (IOException | ClassNotFoundException e) {
        throw new ExecutionException(e);
      }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      cancelled.incrementAndGet();
      if (fate == Fate.IS_LOST_FOR_GOOD) {
        stick();
      }
      return there.cancel(mayInterruptIfRunning);
    }
  }

  static byte[] write(Object object) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
    return bytes.toByteArray();
  }

  static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    }
  }

  @Override
  public void close() {
    never.countDown();
    machines.shutdownNow();
  }

  @Override
  public void execute(Runnable task) {
    throw new UnsupportedOperationException("a Runnable has no result");
  }

  @Override
  public void shutdown() {
    throw new UnsupportedOperationException("not the pool's");
  }

  @Override
  public List<Runnable> shutdownNow() {
    throw new UnsupportedOperationException("not the pool's");
  }

  @Override
  public <T> T invokeAny(Collection<? extends Callable<T>> tasks) {
    throw new UnsupportedOperationException("Hazelcast has none");
  }

  @Override
  public <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks) {
    throw new UnsupportedOperationException("it waits for all");
  }

  @Override
  public boolean isShutdown() {
    return machines.isShutdown();
  }

  @Override
  public boolean isTerminated() {
    return machines.isTerminated();
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    throw new UnsupportedOperationException("not the pool's");
  }
}
