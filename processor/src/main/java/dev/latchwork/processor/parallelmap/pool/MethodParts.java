package dev.latchwork.processor.parallelmap.pool;

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
import dev.latchwork.processor.parallelmap.model.MappedMethod;
import dev.latchwork.processor.parallelmap.model.PoolModel;
import dev.latchwork.processor.parallelmap.model.PoolNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The code that the generated methods for one mapped method have in common. */
public record MethodParts(PoolModel model, MappedMethod method) {
  private static final Set<TypeName> COVER_INTERRUPTS =
      Set.of(
          ClassName.get(InterruptedException.class),
          ClassName.get(Exception.class),
          ClassName.get(Throwable.class));

  boolean isVoid() {
    return method.signature().isVoid();
  }

  boolean hasPrimitiveResult() {
    return method.result().withoutAnnotations().isPrimitive();
  }

  TypeName itemType() {
    return plain(method.item().type());
  }

  /**
   * Returns the type; if it is primitive, without its annotations, so that it can be used in arrays
   * and casts.
   */
  static TypeName plain(TypeName type) {
    return type.withoutAnnotations().isPrimitive() ? type.withoutAnnotations() : type;
  }

  /**
   * Returns a type such as {@code Collection<? extends T>}. If the items are primitive, the type
   * argument is the boxed type without a wildcard, since it has no subtypes.
   */
  static TypeName of(Class<?> container, TypeName item) {
    return ParameterizedTypeName.get(
        ClassName.get(container),
        item.isPrimitive() ? item.box() : WildcardTypeName.subtypeOf(item));
  }

  static ParameterSpec items(TypeName type) {
    return ParameterSpec.builder(type, "items").build();
  }

  /**
   * Returns the type of all results together: a list, an array of primitives or, for void methods,
   * {@code void}.
   */
  TypeName results() {
    if (isVoid()) {
      return TypeName.VOID;
    }
    return hasPrimitiveResult()
        ? ArrayTypeName.of(plain(method.result()))
        : ParameterizedTypeName.get(ClassName.get(List.class), method.result());
  }

  CodeBlock newResults(CodeBlock size) {
    return hasPrimitiveResult()
        ? CodeBlock.of("new $T[$L]", plain(method.result()), size)
        : CodeBlock.of("$T.slots($L)", Library.ITEMS, size);
  }

  CodeBlock stored(CodeBlock call) {
    if (isVoid()) {
      return call;
    }
    return CodeBlock.of(hasPrimitiveResult() ? "results[i] = $L" : "results.set(i, $L)", call);
  }

  /** Returns the loop of a job, which runs {@code body} for each item. */
  static CodeBlock loop(CodeBlock body) {
    return CodeBlock.builder()
        .add("range -> {\n$>")
        .beginControlFlow("for (int i = range.first(); range.covers(i); i++)")
        .add("$L;\n", body)
        .endControlFlow()
        .add("$<}")
        .build();
  }

  /**
   * Returns an item of a collection, cast to its primitive type if a boxed argument might select
   * another overload.
   */
  CodeBlock boxed(CodeBlock item, TypeName type) {
    return type.isPrimitive() && method.isOverloaded() ? CodeBlock.of("($T) $L", type, item) : item;
  }

  CodeBlock engine() {
    return CodeBlock.of(
        "$L",
        method.isDistributed()
            ? model.cluster(method.workload())
            : model.engine(method.workload()));
  }

  /** Returns the result's type as a type argument. */
  TypeName boxedResult() {
    return method.result().box();
  }

  /**
   * Returns the function that calls the method for one item: a lambda or, if the item may be sent
   * to another machine, a call of the method that {@link CallMethod} writes.
   */
  CodeBlock mapper() {
    if (method.isDistributed()) {
      return CodeBlock.of(
          "$L($L)",
          own(PoolNames.call(method.stem())),
          method.extras().stream()
              .map(e -> CodeBlock.of("$N", e))
              .collect(CodeBlock.joining(", ")));
    }
    return localMapper();
  }

  /**
   * Returns the start of a call of one of the pool's own methods, up to the opening parenthesis.
   */
  CodeBlock own(String name) {
    CodeBlock types = method.signature().typeArguments();
    return types.isEmpty() ? CodeBlock.of("$L", name) : CodeBlock.of("this.$L$L", types, name);
  }

  CodeBlock localMapper() {
    CodeBlock call = call(boxed(CodeBlock.of("item"), itemType()));
    return isVoid()
        ? CodeBlock.of("item -> {\n$>$L;\nreturn null;\n$<}", call)
        : CodeBlock.of("item -> $L", call);
  }

  /**
   * Adds two steps for a distributed method to the code of {@code job}: the loop that runs here,
   * and the code that sends the items. Returns an expression for the step that the generated code
   * chooses when it runs.
   *
   * @param lists the lists of items with which a chunk is created
   * @param store a function of {@code i} and {@code result} that stores the result of item {@code
   *     i}
   */
  CodeBlock step(
      MethodSpec.Builder job, ChunkClass chunk, CodeBlock lists, CodeBlock loop, CodeBlock store) {
    ClassName step = Library.STEP;
    job.addCode("$T here = $L;\n", step, loop);
    job.addCode(
        "$T there = range -> range.send(\n$>$>() -> $L,\n$L);\n$<$<",
        step,
        chunk.created(lists),
        store);
    job.addStatement("$T step = $L.sends() ? there : here", step, engine());
    return CodeBlock.of("step");
  }

  /**
   * Returns a function that stores a result from another machine; for a void method, one that does
   * nothing.
   */
  CodeBlock storing() {
    if (isVoid()) {
      return CodeBlock.of("(i, result) -> { }");
    }
    return CodeBlock.of(
        hasPrimitiveResult() ? "(i, result) -> results[i] = result" : "results::set");
  }

  CodeBlock call(CodeBlock item) {
    return CodeBlock.of("$L($L)", method.call(), withExtras(item));
  }

  CodeBlock withExtras(CodeBlock first) {
    List<CodeBlock> arguments = new ArrayList<>(List.of(first));
    method.extras().forEach(e -> arguments.add(CodeBlock.of("$N", e)));
    return arguments.stream().collect(CodeBlock.joining(", "));
  }

  CodeBlock link() {
    return CodeBlock.of("{@link $L#$L}", model.origin(), method.signature().name());
  }

  /**
   * Returns a method of the pool. It is public if both the mapped method and the pool are public.
   */
  MethodSpec.Builder builder(String suffix, TypeName returns) {
    MethodSpec.Builder builder = declared(method.stem() + suffix, returns);
    if (model.isPublic() && method.signature().access().contains(Modifier.PUBLIC)) {
      builder.addModifiers(Modifier.PUBLIC);
    }
    return builder;
  }

  MethodSpec.Builder declared(String name, TypeName returns) {
    MethodSpec.Builder builder =
        MethodSpec.methodBuilder(name)
            .addTypeVariables(method.signature().typeVariables())
            .addAnnotations(deprecated())
            .returns(returns);
    Lint.suppress(method.signature().lint()).ifPresent(builder::addAnnotation);
    return builder;
  }

  /**
   * Returns the {@code @SuppressWarnings} for a method that calls the mapped method but is not
   * deprecated, even if the mapped method is.
   */
  Optional<AnnotationSpec> lintOfCall() {
    Set<String> lint = new HashSet<>(method.signature().lint());
    if (!deprecated().isEmpty()) {
      lint.add("deprecation");
    }
    return Lint.suppress(lint);
  }

  private List<AnnotationSpec> deprecated() {
    return method.signature().annotations().stream()
        .filter(a -> a.type().equals(ClassName.get(Deprecated.class)))
        .toList();
  }

  /**
   * Adds the exceptions of the mapped method. The generated method waits, so {@code
   * InterruptedException} is added too, unless one of the exceptions covers it.
   */
  void addExceptions(MethodSpec.Builder builder) {
    List<TypeName> thrown = method.signature().thrown();
    builder.addExceptions(thrown);
    if (thrown.stream().noneMatch(COVER_INTERRUPTS::contains)) {
      builder.addException(InterruptedException.class);
    }
  }
}
