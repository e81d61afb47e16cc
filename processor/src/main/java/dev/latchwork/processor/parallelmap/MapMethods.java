package dev.latchwork.processor.parallelmap;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.latchwork.processor.emit.Lint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import javax.lang.model.element.Modifier;

/** What a pool has for one mapped method. */
final class MapMethods {
  /** Names that the generated methods use themselves. */
  static final Set<String> TAKEN =
      Set.of("target", "engine", "items", "source", "results", "range", "i");

  private static final Set<TypeName> COVER_INTERRUPTS =
      Set.of(
          ClassName.get(InterruptedException.class),
          ClassName.get(Exception.class),
          ClassName.get(Throwable.class));

  private final PoolModel model;
  private final MappedMethod method;

  MapMethods(PoolModel model, MappedMethod method) {
    this.model = model;
    this.method = method;
  }

  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>();
    List<ParameterSpec> sources = sources();
    if (method.forms().contains(Form.ALL)) {
      sources.forEach(s -> methods.add(all(s)));
    }
    if (method.forms().contains(Form.ASYNC)) {
      sources.forEach(s -> methods.add(allAsync(s)));
      methods.add(async());
    }
    sources.forEach(s -> methods.add(job(s)));
    return methods;
  }

  /** A collection of items, and for primitive ones also an array. */
  private List<ParameterSpec> sources() {
    TypeName item = itemType();
    ParameterSpec collection = items(collectionOf(item, Collection.class));
    return item.isPrimitive()
        ? List.of(collection, items(ArrayTypeName.of(item)))
        : List.of(collection);
  }

  private TypeName itemType() {
    TypeName type = method.item().type();
    return type.withoutAnnotations().isPrimitive() ? type.withoutAnnotations() : type;
  }

  private static TypeName collectionOf(TypeName item, Class<?> collection) {
    return ParameterizedTypeName.get(
        ClassName.get(collection),
        item.isPrimitive() ? item.box() : WildcardTypeName.subtypeOf(item));
  }

  private static ParameterSpec items(TypeName type) {
    return ParameterSpec.builder(type, "items").build();
  }

  private MethodSpec all(ParameterSpec source) {
    MethodSpec.Builder all =
        mapMethod("All", results())
            .addJavadoc(
                """
                Calls {@link $L#$L} for each item, in parallel.
                $LThe first failure stops the others and is thrown.
                """,
                model.origin(),
                method.signature().name(),
                method.signature().isVoid() ? "" : "The results are in the order of the items. ")
            .addParameter(source)
            .addParameters(method.extras())
            .varargs(method.hasVarargs())
            .addExceptions(method.signature().thrown());
    if (method.signature().thrown().stream().noneMatch(COVER_INTERRUPTS::contains)) {
      all.addException(InterruptedException.class);
    }
    String map = method.signature().isVoid() ? "$L.map($L)" : "return $L.map($L)";
    return all.addStatement(map, workers(), jobCall()).build();
  }

  private MethodSpec allAsync(ParameterSpec source) {
    return mapMethod("AllAsync", future(results()))
        .addJavadoc("The same without waiting; cancelling the future interrupts the calls.\n")
        .addParameter(source)
        .addParameters(method.extras())
        .varargs(method.hasVarargs())
        .addStatement("return $L.submit($L)", workers(), jobCall())
        .build();
  }

  private MethodSpec async() {
    CodeBlock call = call(CodeBlock.of("$N", method.item()));
    MethodSpec.Builder async =
        mapMethod("Async", future(method.result()))
            .addJavadoc(
                "Calls {@link $L#$L} on a thread of the pool, without waiting.\n",
                model.origin(),
                method.signature().name())
            .addParameters(method.signature().parameters())
            .varargs(method.signature().varargs());
    if (method.signature().isVoid()) {
      async.addCode("return $L.submit(() -> {\n$>$L;\nreturn null;\n$<});\n", workers(), call);
    } else {
      async.addStatement("return $L.submit(() -> $L)", workers(), call);
    }
    return async.build();
  }

  /** The loop, which is the only code that is run for each item. */
  private MethodSpec job(ParameterSpec source) {
    boolean array = source.type() instanceof ArrayTypeName;
    MethodSpec.Builder job =
        MethodSpec.methodBuilder(jobName())
            .addModifiers(Modifier.PRIVATE)
            .addTypeVariables(method.signature().typeVariables())
            .returns(ParameterizedTypeName.get(model.engine().nestedClass("Job"), results().box()))
            .addParameter(source)
            .addParameters(method.extras());
    deprecated().forEach(job::addAnnotation);
    Lint.suppress(method.signature().lint()).ifPresent(job::addAnnotation);
    String from = "items";
    if (!array) {
      from = "source";
      job.addStatement(
          "$T source = $T.indexed(items)", collectionOf(itemType(), List.class), model.engine());
    }
    CodeBlock size = CodeBlock.of(array ? "items.length" : "source.size()");
    if (!method.signature().isVoid()) {
      job.addStatement("$T results = $L", results(), newResults(size));
    }
    CodeBlock item = CodeBlock.of(array ? "$L[i]" : "$L.get(i)", from);
    if (!array && itemType().isPrimitive() && method.isOverloaded()) {
      item = CodeBlock.of("($T) $L", itemType(), item);
    }
    CodeBlock call = call(item);
    job.addCode(
        "return new $T<>($L, $L, range -> {\n$>",
        model.engine().nestedClass("Job"),
        size,
        method.signature().isVoid() ? "null" : "results");
    job.beginControlFlow("for (int i = range.first(); range.covers(i); i++)")
        .addStatement(stored(call))
        .endControlFlow();
    return job.addCode("$<});\n").build();
  }

  private CodeBlock stored(CodeBlock call) {
    if (method.signature().isVoid()) {
      return call;
    }
    return CodeBlock.of(isPrimitive() ? "results[i] = $L" : "results.set(i, $L)", call);
  }

  private CodeBlock newResults(CodeBlock size) {
    return isPrimitive()
        ? CodeBlock.of("new $T[$L]", method.result().withoutAnnotations(), size)
        : CodeBlock.of("$T.slots($L)", model.engine(), size);
  }

  private boolean isPrimitive() {
    return method.result().withoutAnnotations().isPrimitive();
  }

  /** A list, an array of primitives, or for void methods nothing. */
  private TypeName results() {
    if (method.signature().isVoid()) {
      return TypeName.VOID;
    }
    return isPrimitive()
        ? ArrayTypeName.of(method.result().withoutAnnotations())
        : ParameterizedTypeName.get(ClassName.get(List.class), method.result());
  }

  private static TypeName future(TypeName result) {
    return ParameterizedTypeName.get(ClassName.get(Future.class), result.box());
  }

  private CodeBlock workers() {
    return CodeBlock.of("engine.$L", method.workload().workers());
  }

  private String jobName() {
    return method.stem() + "Job";
  }

  private CodeBlock jobCall() {
    List<CodeBlock> arguments = new ArrayList<>(List.of(CodeBlock.of("items")));
    method.extras().forEach(e -> arguments.add(CodeBlock.of("$N", e)));
    return CodeBlock.of("$L($L)", jobName(), arguments.stream().collect(CodeBlock.joining(", ")));
  }

  private CodeBlock call(CodeBlock item) {
    List<CodeBlock> arguments = new ArrayList<>(List.of(item));
    method.extras().forEach(e -> arguments.add(CodeBlock.of("$N", e)));
    return CodeBlock.of(
        "$L($L)", method.call(), arguments.stream().collect(CodeBlock.joining(", ")));
  }

  private List<AnnotationSpec> deprecated() {
    return method.signature().annotations().stream()
        .filter(a -> a.type().equals(ClassName.get(Deprecated.class)))
        .toList();
  }

  private MethodSpec.Builder mapMethod(String suffix, TypeName returns) {
    MethodSpec.Builder builder =
        MethodSpec.methodBuilder(method.stem() + suffix)
            .addTypeVariables(method.signature().typeVariables())
            .returns(returns);
    deprecated().forEach(builder::addAnnotation);
    Lint.suppress(method.signature().lint()).ifPresent(builder::addAnnotation);
    if (model.isPublic() && method.signature().access().contains(Modifier.PUBLIC)) {
      builder.addModifiers(Modifier.PUBLIC);
    }
    return builder;
  }
}
