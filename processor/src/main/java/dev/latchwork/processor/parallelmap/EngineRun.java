package dev.latchwork.processor.parallelmap;

import static dev.latchwork.processor.parallelmap.EngineRenderer.joined;
import static dev.latchwork.processor.parallelmap.EngineRenderer.when;

import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** The nested class that is one map: what is claimed, who is at it, what has failed. */
final class EngineRun {
  private EngineRun() {}

  static TypeSpec render(PoolModel model) {
    boolean async = model.hasFutures();
    TypeSpec.Builder run =
        TypeSpec.classBuilder("Run")
            .addJavadoc("One map: which items are claimed, by whom, and what has failed.\n")
            .addModifiers(Modifier.PRIVATE, Modifier.FINAL);
    JavaText.add(
        run,
        "private final Workers workers;",
        "private final int size;",
        "private final Job<?> job;",
        "private final Meter meter;",
        "private final Condition settled = lock.newCondition();",
        "private final Set<Range> claimed = new HashSet<>();",
        "private final Map<Integer, Throwable> failures = new TreeMap<>();");
    if (async) {
      JavaText.add(run, "private Pending<?> future;");
    }
    JavaText.add(
        run,
        "private UnaryOperator<Runnable> context;",
        "private int next;",
        "private volatile boolean stopped;",
        CONSTRUCTOR);
    JavaText.add(run, WORK_IN_CONTEXT, completed(FAIL, async), work(model));
    JavaText.add(run, run(model.has(Form.OUTCOMES)), IS_RETRIED, PAUSE);
    JavaText.add(run, claim(model), release(async), STOP, IS_SETTLED, settle(model), retire(model));
    if (async) {
      JavaText.add(run, COMPLETE, HAS_SETTLED, IS_BORROWED);
    }
    JavaText.add(run, AWAIT, END, RETHROW);
    return run.build();
  }

  private static final String CONSTRUCTOR =
      """
      private Run(Workers workers, Job<?> job, Meter meter) {
        this.workers = workers;
        this.job = job;
        this.size = job.size();
        this.meter = meter;
      }
      """;

  private static String work(PoolModel model) {
    boolean cpu = model.has(Workload.CPU);
    return joined(
        """
        /** Claims ranges and runs them until none is left. */
        private void work(boolean hired) {
          Boolean outer = inside.get();
          inside.set(true);
          try {
            Range range = new Range(this, Thread.currentThread(), hired);
            while (claim(range)) {
        """,
        when(cpu, "      long start = System.nanoTime();\n"),
        "      run(range);\n",
        when(cpu, "      range.tune(System.nanoTime() - start);\n"),
        """
              release(range);
            }
          } finally {
            if (outer == null) {
              inside.remove();
            }
          }
        }
        """);
  }

  /** Without futures there is nothing to complete. */
  private static String completed(String method, boolean async) {
    return async ? method : method.replace("  complete();\n", "");
  }

  private static final String WORK_IN_CONTEXT =
      """
      private void workInContext() {
        if (context == null) {
          work(true);
          return;
        }
        AtomicBoolean worked = new AtomicBoolean();
        Runnable work =
            () -> {
              worked.set(true);
              work(true);
            };
        try {
          context.apply(work).run();
        } catch (Throwable e) {
          fail(e);
        }
        if (!worked.get()) {
          fail(new IllegalStateException("the context did not run the work"));
        }
      }
      """;

  private static final String FAIL =
      """
      private void fail(Throwable failure) {
        lock.lock();
        try {
          if (!isSettled()) {
            failures.put(size, failure);
            stop(true);
          }
        } finally {
          lock.unlock();
        }
        complete();
      }
      """;

  private static String run(boolean outcomes) {
    return joined(
        """
        /** Runs a range to its end or up to a failure. */
        private void run(Range range) {
          int attempts = 0;
          int index = -1;
          while (range.failure == null) {
            try {
              job.step().run(range);
              return;
            } catch (Throwable e) {
              attempts = range.at == index ? attempts + 1 : 1;
              index = range.at;
              if (attempts <= retries && isRetried(e) && pause(attempts)) {
                range.first = index;
        """,
        when(
            outcomes,
            """
                  } else if (job.failed() != null) {
                    job.failed().at(index, e);
                    range.first = index + 1;
                    if (meter != null) {
                      meter.count();
                    }
                    if (e instanceof InterruptedException && !range.hired) {
                      range.thread.interrupt(); // it was meant for the map
                    }
            """),
        """
              } else {
                range.failure = e;
              }
            }
          }
        }
        """);
  }

  private static final String IS_RETRIED =
      """
      private boolean isRetried(Throwable failure) {
        return failure instanceof Exception && !(failure instanceof InterruptedException) && !stopped;
      }
      """;

  private static final String PAUSE =
      """
      /** Longer after each attempt. */
      private boolean pause(int attempts) {
        try {
          Thread.sleep(Math.min(5L << Math.min(attempts, 8), 1_000));
          return !stopped;
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return false;
        }
      }
      """;

  private static String claim(PoolModel model) {
    String size = "range.size(size - next, workers.parallelism)";
    return joined(
        """
        private boolean claim(Range range) {
          lock.lock();
          try {
            if (stopped || next == size || (!range.hired && range.thread.isInterrupted())) {
              return false;
            }
            range.first = next;
        """,
        !model.has(Workload.CPU)
            ? "    next++;\n"
            : model.has(Workload.IO)
                ? "    next += workers.callerWorks ? " + size + " : 1;\n"
                : "    next += " + size + ";\n",
        """
            range.end = next;
            if (next == size) {
              workers.open.remove(this);
            }
            claimed.add(range);
            return true;
          } finally {
            lock.unlock();
          }
        }
        """);
  }

  private static String release(boolean async) {
    return completed(RELEASE, async);
  }

  private static final String RELEASE =
      """
      private void release(Range range) {
        lock.lock();
        try {
          claimed.remove(range);
          if (range.failure != null && !range.interrupted) {
            failures.put(range.at, range.failure);
            stop(true);
          }
          if (range.interrupted || (range.hired && !borrowed)) {
            Thread.interrupted(); // meant for this range: the next one knows nothing of it
          }
          settle();
        } finally {
          lock.unlock();
        }
        complete();
      }
      """;

  private static final String STOP =
      """
      /** Under the lock, so that an interrupt never comes too late and hits the next range. */
      private void stop(boolean interrupt) {
        lock.lock();
        try {
          if (stopped || isSettled()) {
            return;
          }
          stopped = true;
          workers.open.remove(this);
          for (Range range : claimed) {
            if (interrupt && range.hired && range.failure == null) {
              range.interrupted = true;
              range.thread.interrupt();
            }
          }
          settle();
        } finally {
          lock.unlock();
        }
      }
      """;

  private static final String IS_SETTLED =
      """
      private boolean isSettled() {
        return claimed.isEmpty() && (stopped || next == size);
      }
      """;

  private static String settle(PoolModel model) {
    return joined(
        """
        private void settle() {
          if (isSettled()) {
            settled.signalAll();
        """,
        model.hasFutures()
            ? """
                  if (future == null) {
                    retire();
                  }
              """
            : "    retire();\n",
        """
          }
        }
        """);
  }

  private static String retire(PoolModel model) {
    return joined(
        """
        private void retire() {
          runs.remove(this);
          if (runs.isEmpty()) {
            idle.signalAll();
        """,
        model.workers().stream()
            .map(w -> "    " + w.workload().workers() + ".dismiss();\n")
            .reduce("", String::concat),
        """
          }
        }
        """);
  }

  private static final String COMPLETE =
      """
      /** Outside of the lock: what is told of it is not ours. */
      private void complete() {
        if (future == null || !hasSettled()) {
          return;
        }
        if (meter != null) {
          meter.end();
        }
        future.run();
        lock.lock();
        try {
          retire();
        } finally {
          lock.unlock();
        }
      }
      """;

  private static final String HAS_SETTLED =
      """
      private boolean hasSettled() {
        lock.lock();
        try {
          return isSettled();
        } finally {
          lock.unlock();
        }
      }
      """;

  private static final String IS_BORROWED =
      """
      private boolean isBorrowed() {
        return borrowed;
      }
      """;

  private static final String AWAIT =
      """
      private void await() throws InterruptedException {
        lock.lock();
        try {
          while (!isSettled()) {
            settled.await();
          }
        } finally {
          lock.unlock();
        }
      }
      """;

  private static final String END =
      """
      /** Leaves nothing behind, whatever has happened. */
      private void end() {
        lock.lock();
        try {
          stop(true);
          while (!isSettled()) {
            settled.awaitUninterruptibly();
          }
        } finally {
          lock.unlock();
        }
        if (meter != null) {
          meter.end();
        }
      }
      """;

  private static final String RETHROW =
      """
      private void rethrow() {
        Throwable first = null;
        for (Throwable failure : failures.values()) {
          if (first == null) {
            first = failure;
          } else if (failure != first) {
            first.addSuppressed(failure);
          }
        }
        if (first != null) {
          throw unchecked(first);
        }
        if (stopped) {
          throw new CancellationException("the pool was terminated");
        }
      }
      """;
}
