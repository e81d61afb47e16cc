package dev.latchwork.processor.parallelmap;

import static dev.latchwork.processor.parallelmap.EngineRenderer.joined;

import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** The nested class that hires threads for one workload. */
final class EngineWorkers {
  private EngineWorkers() {}

  static TypeSpec render(PoolModel model) {
    boolean both = model.workers().size() == 2;
    TypeSpec.Builder workers =
        TypeSpec.classBuilder("Workers")
            .addJavadoc("The threads for one workload. They come when there is work, and go.\n")
            .addModifiers(Modifier.FINAL);
    JavaText.add(workers, "private final int parallelism;");
    if (both) {
      JavaText.add(workers, "private final boolean callerWorks;");
    }
    JavaText.add(
        workers,
        "private final ExecutorService executor;",
        "private final Deque<Run> open = new ArrayDeque<>();",
        "private int count;",
        both ? CONSTRUCTOR_OF_BOTH : CONSTRUCTOR);
    JavaText.add(workers, map(model));
    if (model.hasFutures()) {
      EngineFutures.addTo(workers, model);
    }
    EngineStreams.addTo(workers, model);
    JavaText.add(workers, START, HIRE, RESERVE, WORK, NEXT, HELP, DISMISS);
    return workers.build();
  }

  private static final String CONSTRUCTOR =
      """
      private Workers(int parallelism, ExecutorService executor) {
        this.parallelism = parallelism;
        this.executor = executor;
      }
      """;

  private static final String CONSTRUCTOR_OF_BOTH =
      """
      private Workers(int parallelism, boolean callerWorks, ExecutorService executor) {
        this.parallelism = parallelism;
        this.callerWorks = callerWorks;
        this.executor = executor;
      }
      """;

  private static String map(PoolModel model) {
    boolean both = model.workers().size() == 2;
    String body;
    if (both) {
      body =
          """
              boolean here = staysHere();
              if (!here) {
                start(run, callerWorks ? parallelism - 1 : parallelism);
              }
              if (here || callerWorks || borrowed) {
                run.work(false);
              }
          """;
    } else if (model.has(Workload.CPU)) {
      body =
          """
              if (!staysHere()) {
                start(run, parallelism - 1);
              }
              run.work(false);
          """;
    } else {
      body =
          """
              boolean here = staysHere();
              if (!here) {
                start(run, parallelism);
              }
              if (here || borrowed) {
                run.work(false);
              }
          """;
    }
    return joined(
        """
        /** The results of all items; throws what an item threw. */
        <V> V map(Job<V> job) throws InterruptedException {
          if (Thread.interrupted()) {
            throw new InterruptedException();
          }
          Run run = new Run(this, job, meter(job.size()));
          try {
        """,
        body,
        """
            run.await();
          } finally {
            run.end();
          }
          run.rethrow();
          return job.results();
        }
        """);
  }

  private static final String START =
      """
      private void start(Run run, int threads) {
        run.context = context == null ? null : context.get();
        lock.lock();
        try {
          if (shutdown) {
            throw new RejectedExecutionException("the pool is shut down");
          }
          if (run.size > 0) {
            runs.add(run);
            open.add(run);
          }
        } finally {
          lock.unlock();
        }
        hire(Math.min(run.size, threads));
      }
      """;

  private static final String HIRE =
      """
      private void hire(int threads) {
        Thread caller = Thread.currentThread();
        for (int i = 0; i < threads && reserve(1); i++) {
          try {
            executor.execute(() -> work(caller));
          } catch (RejectedExecutionException e) {
            reserve(-1);
            return; // what nobody takes, the calling thread does
          } catch (Throwable e) {
            reserve(-1);
            throw e;
          }
        }
      }
      """;

  private static final String RESERVE =
      """
      private boolean reserve(int threads) {
        lock.lock();
        try {
          if (count + threads > parallelism) {
            return false;
          }
          count += threads;
          return true;
        } finally {
          lock.unlock();
        }
      }
      """;

  private static final String WORK =
      """
      private void work(Thread caller) {
        if (Thread.currentThread() == caller) {
          reserve(-1); // the executor gave it back: the calling thread works anyway
          return;
        }
        for (Run run = next(); run != null; run = next()) {
          run.workInContext();
        }
      }
      """;

  private static final String HELP =
      """
      /** Does what a borrowed executor has not begun, and maybe never will. */
      private void help() {
        List<Run> left;
        lock.lock();
        try {
          left = new ArrayList<>(open);
        } finally {
          lock.unlock();
        }
        left.forEach(run -> run.work(false));
      }
      """;

  private static final String NEXT =
      """
      /** The oldest run with items left; null, and the thread is free to go, if there is none. */
      private Run next() {
        lock.lock();
        try {
          if (open.isEmpty()) {
            count--;
            dismiss();
          }
          return open.peek();
        } finally {
          lock.unlock();
        }
      }
      """;

  private static final String DISMISS =
      """
      private void dismiss() {
        if (shutdown && !borrowed && runs.isEmpty() && count == 0) {
          executor.shutdown();
        }
      }
      """;
}
