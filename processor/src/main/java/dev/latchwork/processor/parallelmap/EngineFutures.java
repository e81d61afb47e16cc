package dev.latchwork.processor.parallelmap;

import static dev.latchwork.processor.parallelmap.EngineRenderer.joined;
import static dev.latchwork.processor.parallelmap.EngineRenderer.when;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import javax.lang.model.element.Modifier;

/** What the engine has for work that nobody waits for, or that is waited for later. */
final class EngineFutures {
  private EngineFutures() {}

  static void addTo(TypeSpec.Builder workers, PoolModel model) {
    boolean queued = model.has(Form.UNORDERED);
    boolean unqueued = model.has(Form.ASYNC) || (model.has(Form.EACH) && !queued);
    if (model.has(Form.ASYNC)) {
      JavaText.add(workers, SUBMIT_JOB.replace("QUEUE", queued ? ", null" : ""));
    }
    if (queued && unqueued) {
      JavaText.add(workers, SUBMIT_CALL_UNQUEUED);
    }
    JavaText.add(workers, submitCall(queued), submit(queued));
    if (model.hasStreams()) {
      JavaText.add(workers, REQUIRE_OPEN);
    }
  }

  private static final String SUBMIT_JOB =
      """
      /** The same without waiting. */
      <V> Future<V> submit(Job<V> job) {
        return submit(job, job::resultsQUEUE);
      }
      """;

  private static final String SUBMIT_CALL_UNQUEUED =
      """
      <V> Future<V> submit(Call<V> call) {
        return submit(call, null);
      }
      """;

  private static String submitCall(boolean queued) {
    return joined(
        queued
            ? """
              /** One call without waiting; its future joins the queue, if any, when it is done. */
              <V> Future<V> submit(Call<V> call, Queue<Future<V>> finished) {
              """
            : """
              /** One call without waiting. */
              <V> Future<V> submit(Call<V> call) {
              """,
        """
          List<V> result = slots(1);
          Job<?> job = new Job<>(1, result, range -> result.set(0, call.run()));
        """,
        queued
            ? "  return submit(job, () -> result.get(0), finished);\n}\n"
            : "  return submit(job, () -> result.get(0));\n}\n");
  }

  private static String submit(boolean queued) {
    return joined(
        "private <V> Future<V> submit(Job<?> job, Callable<V> results",
        queued ? ", Queue<Future<V>> finished" : "",
        """
        ) {
          if (inside.get() != null) {
            FutureTask<V> done =
                new FutureTask<>(
                    () -> {
                      map(job);
                      return results.call();
                    });
            done.run();
        """,
        when(
            queued,
            """
                if (finished != null) {
                  finished.add(done);
                }
            """),
        """
            return done;
          }
          Run run = new Run(this, job, null);
        """,
        queued
            ? "  Pending<V> future = new Pending<>(run, results, finished);\n"
            : "  Pending<V> future = new Pending<>(run, results);\n",
        """
          run.future = future;
          start(run, parallelism);
          if (run.size == 0) {
            future.run();
          }
          return future;
        }
        """);
  }

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

  static TypeSpec call() {
    return TypeSpec.interfaceBuilder("Call")
        .addJavadoc("The call for a single item.\n")
        .addTypeVariable(TypeVariableName.get("V"))
        .addMethod(JavaText.method("V run() throws Throwable;"))
        .build();
  }

  static TypeSpec pending(boolean queued) {
    TypeVariableName v = TypeVariableName.get("V");
    TypeSpec.Builder pending =
        TypeSpec.classBuilder("Pending")
            .addJavadoc("The future of a run; the thread that releases its last range runs it.\n")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addTypeVariable(v)
            .superclass(ParameterizedTypeName.get(JdkNames.type("FutureTask"), v));
    JavaText.add(pending, "private final Run run;");
    if (queued) {
      JavaText.add(pending, "private final Queue<Future<V>> finished;");
    }
    JavaText.add(pending, constructor(queued), CANCEL);
    if (queued) {
      JavaText.add(pending, DONE);
    }
    return pending.build();
  }

  private static String constructor(boolean queued) {
    return joined(
        queued
            ? "private Pending(Run run, Callable<V> results, Queue<Future<V>> finished) {\n"
            : "private Pending(Run run, Callable<V> results) {\n",
        """
          super(
              () -> {
                run.rethrow();
                return results.call();
              });
          this.run = run;
        """,
        when(queued, "  this.finished = finished;\n"),
        "}\n");
  }

  private static final String CANCEL =
      """
      @Override
      public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(false);
        if (cancelled) {
          run.stop(mayInterruptIfRunning);
        }
        return cancelled;
      }
      """;

  private static final String DONE =
      """
      @Override
      protected void done() {
        if (finished != null) {
          finished.add(this);
        }
      }
      """;
}
