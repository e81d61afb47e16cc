package dev.latchwork.processor.parallelmap;

import static dev.latchwork.processor.parallelmap.EngineRenderer.joined;
import static dev.latchwork.processor.parallelmap.EngineRenderer.when;

import com.palantir.javapoet.TypeSpec;
import java.util.stream.Collectors;

/** How the engine gets its threads and how it ends. */
final class EngineLifecycle {
  private EngineLifecycle() {}

  static void add(TypeSpec.Builder engine, PoolModel model) {
    JavaText.add(engine, shutdown(model), terminate(model), join(model));
    String name = model.pool().simpleName();
    if (model.workers().stream().anyMatch(w -> !w.virtual())) {
      JavaText.add(engine, PLATFORM_THREADS.replace("NAME", name));
    }
    if (model.workers().stream().anyMatch(WorkerSet::virtual)) {
      JavaText.add(engine, VIRTUAL_THREADS.replace("NAME", name));
    }
    JavaText.add(engine, UNCHECKED);
  }

  private static String shutdown(PoolModel model) {
    return joined(
        """
        void shutdown() {
          lock.lock();
          try {
            shutdown = true;
        """,
        forEach(model, "    %s.dismiss();\n"),
        """
          } finally {
            lock.unlock();
          }
        }
        """);
  }

  private static String terminate(PoolModel model) {
    return joined(
        """
        void terminate() {
          shutdown();
          lock.lock();
          try {
            for (Run run : new ArrayList<>(runs)) {
        """,
        when(
            model.hasFutures(),
            """
                  if (run.future != null) {
                    run.future.cancel(true);
                  }
            """),
        """
              run.stop(true);
            }
          } finally {
            lock.unlock();
          }
        }
        """);
  }

  private static String join(PoolModel model) {
    return joined(
        """
        /** Waits for all runs, and after shutdown for the threads; false if the time is up before. */
        boolean join(long nanos) throws InterruptedException {
          if (inside.get() != null) {
            throw new IllegalStateException("a mapped method cannot wait for its own pool");
          }
          long left = nanos;
          lock.lockInterruptibly();
          try {
            while (!runs.isEmpty()) {
              if (left <= 0) {
                return false;
              }
              left = idle.awaitNanos(left);
            }
            if (!shutdown) {
              return true;
            }
          } finally {
            lock.unlock();
          }
        """,
        model.workers().size() == 1
            ? forEach(model, "  return %s.executor.awaitTermination(left, TimeUnit.NANOSECONDS);\n")
            : """
                long deadline = System.nanoTime() + left;
                return cpu.executor.awaitTermination(left, TimeUnit.NANOSECONDS)
                    && io.executor.awaitTermination(
                        deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
              """,
        "}\n");
  }

  private static String forEach(PoolModel model, String line) {
    return model.workers().stream()
        .map(w -> line.formatted(w.workload().workers()))
        .collect(Collectors.joining());
  }

  private static final String PLATFORM_THREADS =
      """
      private static ExecutorService platformThreads() {
        AtomicInteger number = new AtomicInteger();
        ThreadFactory threads =
            work -> new Thread(work, "NAME-" + number.incrementAndGet());
        return new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
      }
      """;

  private static final String VIRTUAL_THREADS =
      """
      private static ExecutorService virtualThreads() {
        ThreadFactory threads = Thread.ofVirtual().name("NAME-", 1).factory();
        return Executors.newThreadPerTaskExecutor(threads);
      }
      """;

  private static final String UNCHECKED =
      """
      /** Lets a checked exception pass: the mapped method declares it, and so does its map. */
      @SuppressWarnings("unchecked")
      private static <E extends Throwable> E unchecked(Throwable failure) throws E {
        throw (E) failure;
      }
      """;
}
