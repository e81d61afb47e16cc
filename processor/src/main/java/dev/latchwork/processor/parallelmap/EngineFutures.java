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
    boolean streams = model.hasStreams();
    if (model.has(Form.ASYNC)) {
      JavaText.add(workers, SUBMIT_JOB.replace("FEED", streams ? ", null" : ""));
    }
    if (model.has(Form.ASYNC) && streams) {
      JavaText.add(workers, SUBMIT_CALL_OF_NO_FEED);
    }
    JavaText.add(workers, submitCall(streams), submit(streams), IS_STAFFED);
  }

  private static final String SUBMIT_JOB =
      """
      /** The same without waiting. */
      <V> Future<V> submit(Job<V> job) {
        return submit(job, meter(job.size()), job::resultsFEED);
      }
      """;

  private static final String SUBMIT_CALL_OF_NO_FEED =
      """
      <V> Future<V> submit(Call<V> call) {
        return submit(call, null);
      }
      """;

  private static String submitCall(boolean streams) {
    return joined(
        streams
            ? """
              /** One call without waiting; its feed, if any, is told when it is done. */
              <V> Future<V> submit(Call<V> call, Feed<?, V> feed) {
              """
            : """
              /** One call without waiting. */
              <V> Future<V> submit(Call<V> call) {
              """,
        """
          List<V> result = slots(1);
          Job<?> job = new Job<>(1, result, range -> result.set(0, call.run()));
        """,
        streams
            ? "  return submit(job, null, () -> result.get(0), feed);\n}\n"
            : "  return submit(job, null, () -> result.get(0));\n}\n");
  }

  private static String submit(boolean streams) {
    return joined(
        "private <V> Future<V> submit(Job<?> job, Meter meter, Callable<V> results",
        streams ? ", Feed<?, V> feed" : "",
        """
        ) {
          if (staysHere()) {
            FutureTask<V> done =
                new FutureTask<>(
                    () -> {
                      map(job);
                      return results.call();
                    });
            done.run();
        """,
        when(
            streams,
            """
                if (feed != null) {
                  feed.finished(done);
                }
            """),
        """
            return done;
          }
          Run run = new Run(this, job, meter);
        """,
        streams
            ? "  Pending<V> future = new Pending<>(run, results, feed);\n"
            : "  Pending<V> future = new Pending<>(run, results);\n",
        """
          run.future = future;
          start(run, parallelism);
          if (!isStaffed()) {
            run.work(false);
          }
          run.complete();
          return future;
        }
        """);
  }

  private static final String IS_STAFFED =
      """
      private boolean isStaffed() {
        lock.lock();
        try {
          return count > 0;
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

  static TypeSpec pending(boolean streams) {
    TypeVariableName v = TypeVariableName.get("V");
    TypeSpec.Builder pending =
        TypeSpec.classBuilder("Pending")
            .addJavadoc("The future of a run; the thread that releases its last range runs it.\n")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addTypeVariable(v)
            .superclass(ParameterizedTypeName.get(JdkNames.type("FutureTask"), v));
    JavaText.add(pending, "private final Run run;");
    if (streams) {
      JavaText.add(pending, "private final Feed<?, V> feed;");
    }
    JavaText.add(pending, constructor(streams), GET, CANCEL);
    if (streams) {
      JavaText.add(pending, SET_EXCEPTION, DONE);
    }
    return pending.build();
  }

  private static String constructor(boolean streams) {
    return joined(
        streams
            ? "private Pending(Run run, Callable<V> results, Feed<?, V> feed) {\n"
            : "private Pending(Run run, Callable<V> results) {\n",
        """
          super(
              () -> {
                run.rethrow();
                return results.call();
              });
          this.run = run;
        """,
        when(streams, "  this.feed = feed;\n"),
        "}\n");
  }

  private static final String GET =
      """
      /** Does what a borrowed executor has not begun, and maybe never will. */
      @Override
      public V get() throws InterruptedException, ExecutionException {
        if (run.isBorrowed()) {
          run.work(false);
        }
        return super.get();
      }
      """;

  private static final String CANCEL =
      """
      @Override
      public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(false);
        if (cancelled) {
          run.stop(mayInterruptIfRunning);
          run.complete();
        }
        return cancelled;
      }
      """;

  private static final String SET_EXCEPTION =
      """
      @Override
      protected void setException(Throwable failure) {
        if (feed != null) {
          feed.stopped = true;
        }
        super.setException(failure);
      }
      """;

  private static final String DONE =
      """
      @Override
      protected void done() {
        if (feed != null) {
          feed.finished(this);
        }
      }
      """;
}
