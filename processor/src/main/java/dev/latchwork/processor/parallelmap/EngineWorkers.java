package dev.latchwork.processor.parallelmap;

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
    JavaText.add(workers, both ? MAP_BOTH : model.has(Workload.CPU) ? MAP_CPU : MAP_IO);
    if (model.hasFutures()) {
      EngineFutures.addTo(workers, model);
    }
    EngineStreams.addTo(workers, model);
    JavaText.add(workers, START, HIRE, RESERVE, WORK, NEXT, DISMISS);
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

  private static final String MAP_CPU =
      """
      /** The results of all items; throws what an item threw. The calling thread works too. */
      <V> V map(Job<V> job) throws InterruptedException {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        Run run = new Run(this, job, Thread.currentThread());
        try {
          if (inside.get() == null) {
            start(run, parallelism - 1);
          }
          run.work();
          run.await();
        } finally {
          run.end();
        }
        run.rethrow();
        return job.results();
      }
      """;

  private static final String MAP_IO =
      """
      /** The results of all items; throws what an item threw. */
      <V> V map(Job<V> job) throws InterruptedException {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        Run run = new Run(this, job, Thread.currentThread());
        try {
          if (inside.get() == null) {
            start(run, parallelism);
          } else {
            run.work();
          }
          run.await();
        } finally {
          run.end();
        }
        run.rethrow();
        return job.results();
      }
      """;

  private static final String MAP_BOTH =
      """
      /** The results of all items; throws what an item threw. */
      <V> V map(Job<V> job) throws InterruptedException {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        Run run = new Run(this, job, Thread.currentThread());
        boolean nested = inside.get() != null;
        try {
          if (!nested) {
            start(run, callerWorks ? parallelism - 1 : parallelism);
          }
          if (nested || callerWorks) {
            run.work();
          }
          run.await();
        } finally {
          run.end();
        }
        run.rethrow();
        return job.results();
      }
      """;

  private static final String START =
      """
      private void start(Run run, int threads) {
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
        for (int i = 0; i < threads && reserve(1); i++) {
          try {
            executor.execute(this::work);
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
      private void work() {
        for (Run run = next(); run != null; run = next()) {
          run.work();
        }
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
        if (shutdown && runs.isEmpty() && count == 0) {
          executor.shutdown();
        }
      }
      """;
}
