package dev.latchwork.processor.parallelmap;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.emit.TypeNames;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The nested builder, and the interface of who listens to progress. */
final class PoolBuilder {
  private final PoolModel model;
  private final TypeName self;

  PoolBuilder(PoolModel model) {
    this.model = model;
    this.self = TypeNames.applied(name(model), model.variables());
  }

  static ClassName name(PoolModel model) {
    return model.pool().nestedClass("Builder");
  }

  List<TypeSpec> types() {
    return List.of(builder(), progress());
  }

  private TypeSpec progress() {
    TypeSpec.Builder progress =
        TypeSpec.interfaceBuilder("Progress")
            .addJavadoc("Listens to how far a map is.\n")
            .addModifiers(visibility())
            .addAnnotation(FunctionalInterface.class)
            .addMethod(
                JavaText.method(
                    """
                    /**
                     * So many items are done, of a total that is -1 where it is not known. For one map it is called
                     * by one thread at a time, with numbers that never fall, now and then and once at the end.
                     */
                    void update(long done, long total);
                    """));
    return progress.build();
  }

  private TypeSpec builder() {
    TypeSpec.Builder builder =
        TypeSpec.classBuilder("Builder")
            .addJavadoc("Options of a pool. For one thread.\n")
            .addModifiers(visibility())
            .addModifiers(Modifier.STATIC, Modifier.FINAL)
            .addTypeVariables(model.variables());
    model.target().ifPresent(t -> builder.addField(t, "target", Modifier.PRIVATE, Modifier.FINAL));
    for (WorkerSet w : model.workers()) {
      builder.addField(
          FieldSpec.builder(int.class, w.workload().workers(), Modifier.PRIVATE)
              .initializer(JdkNames.code(w.defaultParallelism()))
              .build());
    }
    JavaText.add(
        builder,
        "private ExecutorService executor;",
        "private long itemTimeout;",
        "private long timeout;",
        "private int retries;",
        "private Progress progress;",
        "private Supplier<? extends UnaryOperator<Runnable>> context;");
    builder.addMethod(constructor()).addMethod(parallelism());
    Stream.of(EXECUTOR, ITEM_TIMEOUT, TIMEOUT, RETRIES, PROGRESS, CONTEXT)
        .map(JavaText::method)
        .map(m -> m.toBuilder().returns(self).addModifiers(visibility()).build())
        .forEach(builder::addMethod);
    return builder.addMethod(JavaText.method(POSITIVE)).addMethod(build()).build();
  }

  private Modifier[] visibility() {
    return model.isPublic() ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
    model
        .target()
        .ifPresent(t -> constructor.addParameter(t, "target").addStatement("this.target = target"));
    return constructor.build();
  }

  private MethodSpec parallelism() {
    MethodSpec.Builder parallelism =
        MethodSpec.methodBuilder("parallelism")
            .addJavadoc(
                "Sets the number of $L.\n\n@throws IllegalArgumentException if it is less than 1\n",
                PoolOpeners.adjustable(model))
            .addModifiers(visibility())
            .returns(self)
            .addParameter(int.class, "parallelism")
            .beginControlFlow("if (parallelism < 1)")
            .addStatement(
                "throw new $T($S + parallelism)",
                IllegalArgumentException.class,
                "parallelism is less than 1: ")
            .endControlFlow();
    model.workers().stream()
        .filter(w -> PoolOpeners.isAdjustable(w, model))
        .forEach(w -> parallelism.addStatement("$L = parallelism", w.workload().workers()));
    return parallelism.addStatement("return this").build();
  }

  private static final String EXECUTOR =
      """
      /**
       * Borrows the threads of an executor. The calling thread works too, and does all that the
       * executor rejects or discards. The executor is never shut down by the pool.
       */
      Builder executor(ExecutorService executor) {
        this.executor = Objects.requireNonNull(executor);
        return this;
      }
      """;

  private static final String ITEM_TIMEOUT =
      """
      /**
       * Gives up an item that takes longer from its start, its retries included: it is interrupted,
       * and without waiting for it fails with a {@link java.util.concurrent.CompletionException}
       * caused by a {@link java.util.concurrent.TimeoutException}. The calling thread does no items.
       *
       * @throws IllegalArgumentException if it is not positive
       */
      Builder itemTimeout(Duration timeout) {
        itemTimeout = positive(timeout);
        return this;
      }
      """;

  private static final String TIMEOUT =
      """
      /**
       * Gives up a map that takes longer from its call on, all its items with it, in the same way.
       * Outcomes are returned all the same: what had not ended is an outcome that has failed so.
       *
       * @throws IllegalArgumentException if it is not positive
       */
      Builder timeout(Duration timeout) {
        this.timeout = positive(timeout);
        return this;
      }
      """;

  private static final String POSITIVE =
      """
      private static long positive(Duration timeout) {
        if (timeout.isNegative() || timeout.isZero()) {
          throw new IllegalArgumentException("timeout is not positive: " + timeout);
        }
        return TimeUnit.NANOSECONDS.convert(timeout);
      }
      """;

  private static final String RETRIES =
      """
      /**
       * Calls the method again for an item that fails, at most so often, after 10 ms and then twice as
       * long each time, up to a second. Not for errors and interrupts, nor when the map is cancelled.
       *
       * @throws IllegalArgumentException if it is negative
       */
      Builder retries(int retries) {
        if (retries < 0) {
          throw new IllegalArgumentException("negative retries: " + retries);
        }
        this.retries = retries;
        return this;
      }
      """;

  private static final String PROGRESS =
      """
      /** Tells how far each map is. A listener that throws is reported once, and not called again. */
      Builder progress(Progress progress) {
        this.progress = Objects.requireNonNull(progress);
        return this;
      }
      """;

  private static final String CONTEXT =
      """
      /**
       * Takes something of the calling thread along to those that work for it: the supplier is asked
       * on the calling thread for each map, and what it returns is wrapped around the work.
       */
      Builder context(Supplier<? extends UnaryOperator<Runnable>> context) {
        this.context = Objects.requireNonNull(context);
        return this;
      }
      """;

  private MethodSpec build() {
    ClassName options = model.engine().nestedClass("Options");
    CodeBlock engines =
        model.workers().stream()
            .map(w -> CodeBlock.of("new $T(options, $L)", model.engine(), arguments(w)))
            .collect(CodeBlock.joining(",\n"));
    return MethodSpec.methodBuilder("build")
        .addModifiers(visibility())
        .returns(TypeNames.applied(model.pool(), model.variables()))
        .addStatement(
            "$T options =\nnew $T(\n"
                + "executor, itemTimeout, timeout, retries, progress, context, new $T<>())",
            options,
            options,
            ThreadLocal.class)
        .addStatement(
            "return new $T$L($L$L)",
            model.pool(),
            model.variables().isEmpty() ? "" : "<>",
            model.target().isPresent() ? "target, " : "",
            engines)
        .build();
  }

  private String arguments(WorkerSet workers) {
    String number = workers.workload().workers();
    return model.workers().size() == 1
        ? number
        : number + ", " + (workers.workload() == Workload.CPU);
  }
}
