package dev.latchwork.processor.parallelmap;

import static dev.latchwork.processor.parallelmap.EngineRenderer.joined;
import static dev.latchwork.processor.parallelmap.EngineRenderer.when;

import com.palantir.javapoet.TypeSpec;
import java.util.stream.Collectors;

/** How the engine gets its threads and how it ends. */
final class EngineLifecycle {
  private EngineLifecycle() {}

  static void add(TypeSpec.Builder engine, PoolModel model) {
    JavaText.add(engine, STAYS_HERE, REQUIRE_OPEN, METER);
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

  private static final String STAYS_HERE =
      """
      /** Whether work stays on this thread: it is at an item itself, or there are no others. */
      private boolean staysHere() {
        if (inside.get() != null) {
          return true;
        }
        if (sequential) {
          requireOpen();
        }
        return sequential;
      }
      """;

  private static final String REQUIRE_OPEN =
      """
      private void requireOpen() {
        lock.lock();
        try {
          if (shutdown) {
            throw new RejectedExecutionException("the pool is shut down");
          }
        } finally {
          lock.unlock();
        }
      }
      """;

  private static final String METER =
      """
      /** Null where nobody listens. A map inside another is part of one of its items. */
      private Meter meter(long total) {
        return progress == null || inside.get() != null ? null : new Meter(progress, total);
      }
      """;

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
          List<Run> left;
          lock.lock();
          try {
            left = new ArrayList<>(runs);
          } finally {
            lock.unlock();
          }
          for (Run run : left) {
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
          if (borrowed) {
        """,
        forEach(model, "    %s.help();\n"),
        """
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
            if (!shutdown || borrowed) {
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
