package dev.latchwork.processor.parallelmap.pool;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.emit.TypeNames;
import dev.latchwork.processor.emit.text.JavaText;
import dev.latchwork.processor.emit.text.JdkNames;
import dev.latchwork.processor.parallelmap.model.MappedMethod;
import dev.latchwork.processor.parallelmap.model.Need;
import dev.latchwork.processor.parallelmap.model.PoolModel;
import dev.latchwork.processor.parallelmap.model.WorkerSet;
import dev.latchwork.processor.parallelmap.model.Workload;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The nested builder, and the interface of who listens to progress. */
final class PoolBuilder {
  private static final String PLACES =
      """
      A calling thread that computes is one of them: where no place is free it waits a second at
      most, then works beyond the number, so that pools that call one another end.
      """;

  private final PoolModel model;
  private final Set<Need> needs;
  private final TypeName self;

  PoolBuilder(PoolModel model) {
    this.model = model;
    this.needs = Need.of(model);
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
    if (model.isDistributed()) {
      JavaText.add(builder, "private ExecutorService cluster;");
    }
    builder.addMethod(constructor()).addMethod(parallelism());
    options()
        .map(JavaText::method)
        .map(m -> m.toBuilder().returns(self).addModifiers(visibility()).build())
        .forEach(builder::addMethod);
    return builder.addMethod(JavaText.method(PoolOptions.POSITIVE)).addMethod(build()).build();
  }

  private Stream<String> options() {
    return Stream.concat(
        model.isDistributed()
            ? Stream.of(PoolOptions.CLUSTER.formatted(sentItems()))
            : Stream.empty(),
        PoolOptions.METHODS.stream());
  }

  private String sentItems() {
    return model.methods().stream()
        .filter(MappedMethod::isDistributed)
        .map(m -> "{@link %s#%s}".formatted(model.origin(), m.signature().name()))
        .distinct()
        .collect(Collectors.joining(", "))
        .replaceFirst(", ([^,]+)$", " and $1");
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
                "Sets the number of $L.\n$L\n@throws IllegalArgumentException if it is less than 1\n",
                PoolOpeners.adjustable(model),
                places())
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

  private String places() {
    boolean isOfThoseThatCompute =
        model.workers().stream()
            .anyMatch(w -> w.workload() == Workload.CPU && PoolOpeners.isAdjustable(w, model));
    return isOfThoseThatCompute && needs.contains(Need.PLACES) ? PLACES : "";
  }

  private MethodSpec build() {
    ClassName options = model.engine().nestedClass("Options");
    CodeBlock engines =
        model.workers().stream()
            .map(w -> CodeBlock.of("new $T(options, $L)", model.engine(), arguments(w)))
            .collect(CodeBlock.joining(",\n"));
    MethodSpec.Builder build = MethodSpec.methodBuilder("build");
    if (model.isDistributed()) {
      build
          .beginControlFlow("if (cluster != null && context != null)")
          .addStatement(
              "throw new $T($S)",
              IllegalStateException.class,
              "a context cannot be sent to a cluster")
          .endControlFlow();
    }
    return build
        .addModifiers(visibility())
        .returns(TypeNames.applied(model.pool(), model.variables()))
        .addStatement(
            "$T options =\nnew $T(\n"
                + "executor, itemTimeout, timeout, retries, progress, context, new $T<>())",
            options,
            options,
            ThreadLocal.class)
        .addStatement(
            "return new $T$L($L$L$L)",
            model.pool(),
            model.variables().isEmpty() ? "" : "<>",
            model.target().isPresent() ? "target, " : "",
            engines,
            model.isDistributed() ? ", cluster" : "")
        .build();
  }

  private String arguments(WorkerSet workers) {
    String number = workers.workload().workers();
    return needs.contains(Need.BOTH_WORKLOADS)
        ? number + ", " + (workers.workload() == Workload.CPU)
        : number;
  }
}
