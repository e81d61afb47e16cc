package dev.latchwork.processor.parallelmap;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import javax.lang.model.element.Modifier;

/** What the engine has for maps that nobody waits for. */
final class EngineFutures {
  private EngineFutures() {}

  static final String[] SUBMIT = {
    """
    /** The same without waiting. */
    <V> Future<V> submit(Job<V> job) {
      return submit(job, job::results);
    }
    """,
    """
    /** One call without waiting. */
    <V> Future<V> submit(Call<V> call) {
      List<V> result = slots(1);
      Job<?> job = new Job<>(1, result, range -> result.set(0, call.run()));
      return submit(job, () -> result.get(0));
    }
    """,
    """
    private <V> Future<V> submit(Job<?> job, Callable<V> results) {
      if (inside.get() != null) {
        FutureTask<V> done = new FutureTask<>(() -> {
          map(job);
          return results.call();
        });
        done.run();
        return done;
      }
      Run run = new Run(this, job.size(), job.step(), null);
      Pending<V> future = new Pending<>(run, results);
      run.future = future;
      start(run, parallelism);
      if (run.size == 0) {
        future.run();
      }
      return future;
    }
    """,
  };

  static TypeSpec call() {
    return TypeSpec.interfaceBuilder("Call")
        .addJavadoc("The call for a single item.\n")
        .addTypeVariable(TypeVariableName.get("V"))
        .addMethod(JavaText.method("V run() throws Throwable;"))
        .build();
  }

  static TypeSpec pending() {
    TypeVariableName v = TypeVariableName.get("V");
    TypeSpec.Builder pending =
        TypeSpec.classBuilder("Pending")
            .addJavadoc("The future of a run; the thread that releases its last range runs it.\n")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addTypeVariable(v)
            .superclass(ParameterizedTypeName.get(JdkNames.type("FutureTask"), v));
    JavaText.add(
        pending,
        "private final Run run;",
        """
        private Pending(Run run, Callable<V> results) {
          super(() -> {
            run.rethrow();
            return results.call();
          });
          this.run = run;
        }
        """,
        """
        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
          boolean cancelled = super.cancel(false);
          if (cancelled) {
            run.stop(mayInterruptIfRunning);
          }
          return cancelled;
        }
        """);
    return pending.build();
  }
}
