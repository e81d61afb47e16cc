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
        "private final Thread caller;",
        "private final Condition settled = lock.newCondition();",
        "private final Set<Range> claimed = new HashSet<>();",
        "private final Map<Integer, Throwable> failures = new TreeMap<>();");
    if (async) {
      JavaText.add(run, "private Pending<?> future;");
    }
    JavaText.add(run, "private int next;", "private volatile boolean stopped;", CONSTRUCTOR);
    JavaText.add(run, work(model));
    if (model.has(Form.OUTCOMES)) {
      JavaText.add(run, RUN);
    }
    JavaText.add(run, claim(model), RELEASE, STOP, IS_SETTLED, settle(model));
    JavaText.add(run, AWAIT, END, RETHROW);
    return run.build();
  }

  private static final String CONSTRUCTOR =
      """
      private Run(Workers workers, Job<?> job, Thread caller) {
        this.workers = workers;
        this.job = job;
        this.size = job.size();
        this.caller = caller;
      }
      """;

  private static String work(PoolModel model) {
    boolean cpu = model.has(Workload.CPU);
    return joined(
        """
        /** Claims ranges and runs them until none is left. */
        private void work() {
          Boolean outer = inside.get();
          inside.set(true);
          try {
            Range range = new Range(this, Thread.currentThread());
            while (claim(range)) {
        """,
        when(cpu, "      long start = System.nanoTime();\n"),
        model.has(Form.OUTCOMES) ? "      run(range);\n" : STEP,
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

  private static final String STEP =
      """
            try {
              job.step().run(range);
            } catch (Throwable e) {
              range.failure = e;
            }
      """;

  private static final String RUN =
      """
      /** Runs a range to its end, or up to a failure that is no outcome like another. */
      private void run(Range range) {
        while (range.failure == null) {
          try {
            job.step().run(range);
            return;
          } catch (Throwable e) {
            if (job.failed() == null) {
              range.failure = e;
            } else {
              job.failed().at(range.at, e);
              range.first = range.at + 1;
              if (e instanceof InterruptedException && range.isOfCaller()) {
                caller.interrupt(); // it was meant for the map
              }
            }
          }
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
            if (stopped || next == size || (range.isOfCaller() && caller.isInterrupted())) {
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
          if (!range.isOfCaller()) {
            Thread.interrupted(); // meant for this range: the next one knows nothing of it
          }
          settle();
        } finally {
          lock.unlock();
        }
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
            if (interrupt && !range.isOfCaller() && range.failure == null) {
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
          if (!isSettled()) {
            return;
          }
          settled.signalAll();
        """,
        when(
            model.hasFutures(),
            """
              if (future != null) {
                future.run();
              }
            """),
        """
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
