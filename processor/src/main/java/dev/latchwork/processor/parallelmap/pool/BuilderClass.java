package dev.latchwork.processor.parallelmap.pool;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.emit.SourceEmitter;
import dev.latchwork.processor.emit.TypeNames;
import dev.latchwork.processor.emit.TypeVariables;
import dev.latchwork.processor.parallelmap.model.MappedMethod;
import dev.latchwork.processor.parallelmap.model.PoolModel;
import dev.latchwork.processor.parallelmap.model.WorkerSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Writes the builder that is nested in a pool. Its superclass in the library has the options; the
 * generated class adds the threads and the target.
 */
final class BuilderClass {
  private final PoolModel model;
  private final TypeName self;
  private final TypeName pool;

  BuilderClass(PoolModel model) {
    this.model = model;
    this.self = TypeNames.applied(name(model), model.variables());
    this.pool = TypeNames.applied(model.pool(), model.variables());
  }

  static ClassName name(PoolModel model) {
    return model.pool().nestedClass(isHiding(model) ? "Builder_" : "Builder");
  }

  /**
   * Returns whether the pool has to mention a class {@code Builder} of the unnamed package, which a
   * nested class with that name would hide.
   */
  private static boolean isHiding(PoolModel model) {
    Stream<TypeName> ofMethods =
        model.methods().stream()
            .map(MappedMethod::signature)
            .flatMap(
                s ->
                    Stream.concat(
                        Stream.of(s.returns()), s.parameters().stream().map(ParameterSpec::type)));
    return Stream.concat(model.target().stream(), ofMethods)
        .anyMatch(type -> TypeVariables.isHidden(type, Set.of("Builder")));
  }

  TypeSpec render() {
    TypeSpec.Builder builder =
        TypeSpec.classBuilder(name(model))
            .addJavadoc("Builds a pool with options.\n")
            .addAnnotation(SourceEmitter.MARK)
            .addModifiers(visibility())
            .addModifiers(Modifier.STATIC, Modifier.FINAL)
            .addTypeVariables(model.variables())
            .superclass(ParameterizedTypeName.get(Library.POOL_BUILDER, pool, self));
    model.target().ifPresent(t -> builder.addField(t, "target", Modifier.PRIVATE, Modifier.FINAL));
    builder.addMethod(constructor());
    if (model.isDistributed()) {
      builder.addMethod(cluster());
    }
    return builder
        .addMethod(
            building("build", "engines")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .build())
        .addMethod(
            building("sequential", "sequentialEngines").addModifiers(Modifier.PRIVATE).build())
        .build();
  }

  private MethodSpec constructor() {
    CodeBlock threads =
        model.workers().stream()
            .map(w -> CodeBlock.of(w.virtual() ? ",$L" : ",$W$L", threads(w)))
            .collect(CodeBlock.joining(""));
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addStatement("super($T.class$L)", model.pool(), threads);
    model
        .target()
        .ifPresent(t -> constructor.addParameter(t, "target").addStatement("this.target = target"));
    return constructor.build();
  }

  private CodeBlock threads(WorkerSet workers) {
    String number = workers.parallelism() == 0 ? "" : String.valueOf(workers.parallelism());
    if (!workers.virtual()) {
      return CodeBlock.of("$T.$L($L)", Library.WORKERS, workers.workload().workers(), number);
    }
    CodeBlock factory =
        CodeBlock.of(
            """

                $T.ofVirtual()
                    .name($S, 1)
                    .inheritInheritableThreadLocals(false)
                    .factory()\
            """,
            Thread.class,
            model.pool().simpleName() + "-");
    return CodeBlock.of(
        "\n$T.virtual($L$L)", Library.WORKERS, number.isEmpty() ? "" : number + ",", factory);
  }

  private MethodSpec cluster() {
    String sent =
        model.methods().stream()
            .filter(MappedMethod::isDistributed)
            .map(m -> "{@link %s#%s}".formatted(model.origin(), m.signature().name()))
            .distinct()
            .collect(Collectors.joining(", "))
            .replaceFirst(", ([^,]+)$", " and $1");
    return MethodSpec.methodBuilder("cluster")
        .addJavadoc(
            """
            Sets an executor that runs tasks on other machines, for the items of
            $L.
            If the executor refuses a task, fails on it or does not answer, the task is sent again,
            a limited number of times.
            The pool never shuts the executor down.
            """,
            sent)
        .addModifiers(visibility())
        .returns(self)
        .addParameter(ExecutorService.class, "cluster")
        .addStatement("return sendTo(cluster)")
        .build();
  }

  private MethodSpec.Builder building(String name, String engines) {
    return MethodSpec.methodBuilder(name)
        .returns(pool)
        .addStatement(
            "return new $T$L($L$L())",
            model.pool(),
            model.variables().isEmpty() ? "" : "<>",
            model.target().isPresent() ? "target, " : "",
            engines);
  }

  private Modifier[] visibility() {
    return model.isPublic() ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
  }
}
