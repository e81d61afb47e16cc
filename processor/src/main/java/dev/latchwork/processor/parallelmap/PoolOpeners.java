package dev.latchwork.processor.parallelmap;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The static methods that make a pool. */
final class PoolOpeners {
  private final PoolModel model;
  private final TypeName self;

  PoolOpeners(PoolModel model, TypeName self) {
    this.model = model;
    this.self = self;
  }

  List<MethodSpec> methods() {
    return List.of(open(), openWith());
  }

  private MethodSpec open() {
    CodeBlock numbers =
        model.workers().stream()
            .map(w -> JdkNames.code(w.defaultParallelism()))
            .collect(CodeBlock.joining(", "));
    return opener()
        .addJavadoc("Opens a pool with $L.\n", described())
        .addStatement(made(CodeBlock.of("new $T($L)", model.engine(), numbers)))
        .build();
  }

  private MethodSpec openWith() {
    MethodSpec.Builder open =
        opener()
            .addJavadoc("Opens a pool with another number of $L.\n\n", adjustable())
            .addJavadoc("@throws IllegalArgumentException if it is less than 1\n")
            .addParameter(int.class, "parallelism");
    open.beginControlFlow("if (parallelism < 1)")
        .addStatement(
            "throw new $T($S + parallelism)",
            IllegalArgumentException.class,
            "parallelism is less than 1: ")
        .endControlFlow();
    CodeBlock numbers =
        model.workers().stream()
            .map(
                w ->
                    isAdjustable(w)
                        ? CodeBlock.of("parallelism")
                        : JdkNames.code(w.defaultParallelism()))
            .collect(CodeBlock.joining(", "));
    return open.addStatement(made(CodeBlock.of("new $T($L)", model.engine(), numbers))).build();
  }

  /** A number that the class states itself is kept where there is another to set. */
  private boolean isAdjustable(WorkerSet workers) {
    return workers.parallelism() == 0
        || model.workers().stream().allMatch(w -> w.parallelism() > 0);
  }

  private MethodSpec.Builder opener() {
    MethodSpec.Builder opener =
        MethodSpec.methodBuilder("open")
            .addModifiers(Modifier.STATIC)
            .addTypeVariables(model.variables())
            .returns(self);
    if (model.isPublic()) {
      opener.addModifiers(Modifier.PUBLIC);
    }
    model.target().ifPresent(t -> opener.addParameter(t, "target"));
    return opener;
  }

  private CodeBlock made(CodeBlock engine) {
    List<CodeBlock> arguments = new ArrayList<>();
    model.target().ifPresent(t -> arguments.add(CodeBlock.of("target")));
    arguments.add(engine);
    return CodeBlock.of(
        "return new $T$L($L)",
        model.pool(),
        model.variables().isEmpty() ? "" : "<>",
        arguments.stream().collect(CodeBlock.joining(",$W")));
  }

  private String described() {
    return sets(model.workers().stream(), true);
  }

  private String adjustable() {
    return sets(model.workers().stream().filter(this::isAdjustable), false);
  }

  private static String sets(Stream<WorkerSet> workers, boolean counted) {
    return String.join(" and ", workers.map(w -> described(w, counted)).toList());
  }

  private static String described(WorkerSet workers, boolean counted) {
    String threads = workers.virtual() ? "virtual threads" : "threads";
    String count = "";
    if (counted) {
      count =
          workers.parallelism() == 0 && workers.workload() == Workload.CPU
              ? "as many "
              : "up to " + workers.defaultParallelism() + " ";
    }
    return switch (workers.workload()) {
      case CPU ->
          count + threads + (count.startsWith("as") ? " as there are cores" : " that compute");
      case IO -> count + threads + " that wait";
    };
  }
}
