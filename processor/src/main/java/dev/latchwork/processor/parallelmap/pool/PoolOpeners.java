package dev.latchwork.processor.parallelmap.pool;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.emit.TypeNames;
import dev.latchwork.processor.parallelmap.model.PoolModel;
import dev.latchwork.processor.parallelmap.model.WorkerSet;
import dev.latchwork.processor.parallelmap.model.Workload;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the static methods that open a pool. */
final class PoolOpeners {
  private final PoolModel model;
  private final TypeName pool;
  private final TypeName builder;

  PoolOpeners(PoolModel model) {
    this.model = model;
    this.pool = TypeNames.applied(model.pool(), model.variables());
    this.builder = TypeNames.applied(BuilderClass.name(model), model.variables());
  }

  List<MethodSpec> methods() {
    String target = model.target().isPresent() ? "target" : "";
    return List.of(
        opener("open", pool)
            .addJavadoc("Opens a pool with $L.\n", described())
            .addStatement("return builder($L).build()", target)
            .build(),
        opener("open", pool)
            .addJavadoc(
                """
                Opens a pool with the given number of $L.

                @throws IllegalArgumentException if {@code parallelism} is less than 1
                """,
                adjustable())
            .addParameter(int.class, "parallelism")
            .addStatement("return builder($L).parallelism(parallelism).build()", target)
            .build(),
        opener("sequential", pool)
            .addJavadoc("Returns a pool that does everything on the calling thread, for tests.\n")
            .addStatement("return builder($L).sequential()", target)
            .build(),
        opener("builder", builder)
            .addJavadoc("Returns a builder for a pool with options.\n")
            .addStatement(
                "return new $T$L($L)",
                BuilderClass.name(model),
                model.variables().isEmpty() ? "" : "<>",
                model.target().isPresent()
                    ? PoolRenderer.requireNonNull("target")
                    : CodeBlock.of(""))
            .build());
  }

  private MethodSpec.Builder opener(String name, TypeName returns) {
    MethodSpec.Builder opener =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.STATIC)
            .addTypeVariables(model.variables())
            .returns(returns);
    if (model.isPublic()) {
      opener.addModifiers(Modifier.PUBLIC);
    }
    model.target().ifPresent(t -> opener.addParameter(t, "target"));
    return opener;
  }

  /**
   * Returns whether the number of threads for a workload can be chosen when the pool is opened. If
   * the annotations set the numbers for all workloads, all numbers can be chosen; otherwise, only
   * those that the annotations do not set.
   */
  static boolean isAdjustable(WorkerSet workers, PoolModel model) {
    return workers.parallelism() == 0
        || model.workers().stream().allMatch(w -> w.parallelism() > 0);
  }

  private String adjustable() {
    List<WorkerSet> sets = model.workers().stream().filter(w -> isAdjustable(w, model)).toList();
    WorkerSet first = sets.get(0);
    String others =
        sets.stream()
            .skip(1)
            .map(
                w ->
                    ", and as many"
                        + (w.virtual() == first.virtual() ? "" : " " + threads(w))
                        + purpose(w))
            .collect(Collectors.joining());
    return threads(first) + purpose(first) + others;
  }

  private String described() {
    return joined(
        model.workers().stream()
            .map(
                w ->
                    w.parallelism() == 0 && w.workload() == Workload.CPU
                        ? "as many " + threads(w) + " as there are cores"
                        : "up to " + w.defaultParallelism() + " " + threads(w) + purpose(w)));
  }

  private static String joined(Stream<String> sets) {
    return String.join(", and ", sets.toList());
  }

  private static String threads(WorkerSet workers) {
    return workers.virtual() ? "virtual threads" : "threads";
  }

  private static String purpose(WorkerSet workers) {
    return workers.workload() == Workload.CPU ? " for CPU work" : " for IO";
  }
}
