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

  /** A primitive type loses its annotations, since arrays and casts cannot have them. */
  static TypeName plain(TypeName type) {
    return type.withoutAnnotations().isPrimitive() ? type.withoutAnnotations() : type;
  }

  /** {@code Collection<? extends T>}; a boxed primitive has no subtypes. */
  static TypeName of(Class<?> container, TypeName item) {
    return ParameterizedTypeName.get(
        ClassName.get(container),
        item.isPrimitive() ? item.box() : WildcardTypeName.subtypeOf(item));
  }

  static ParameterSpec items(TypeName type) {
    return ParameterSpec.builder(type, "items").build();
  }

  /** A list, an array of primitives or, for void methods, nothing. */
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

  /** The loop of a job, which is the only code that runs for each item. */
  static CodeBlock loop(CodeBlock body) {
    return CodeBlock.builder()
        .add("range -> {\n$>")
        .beginControlFlow("for (int i = range.first(); range.covers(i); i++)")
        .add("$L;\n", body)
        .endControlFlow()
        .add("$<}")
        .build();
  }

  /** An item of a collection, unboxed if a boxed argument might select another method. */
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

  /** The result as a type argument. */
  TypeName boxedResult() {
    return method.result().box();
  }

  /**
   * The call for one item, as a lambda or, if it may be sent, as the result of {@link CallMethod}.
   */
  CodeBlock mapper() {
    if (method.isDistributed()) {
      return CodeBlock.of(
          "$L($L)",
          PoolNames.call(method.stem()),
          method.extras().stream()
              .map(e -> CodeBlock.of("$N", e))
              .collect(CodeBlock.joining(", ")));
    }
    return localMapper();
  }

  CodeBlock localMapper() {
    CodeBlock call = call(boxed(CodeBlock.of("item"), itemType()));
    return isVoid()
        ? CodeBlock.of("item -> {\n$>$L;\nreturn null;\n$<}", call)
        : CodeBlock.of("item -> $L", call);
  }

  /**
   * The step of a job: the loop and, if the method is distributed, the code that sends the items.
   *
   * @param lists the lists of a chunk
   * @param store takes {@code result} for the item {@code i}
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

  /** Takes the results of a map that other machines return. */
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

  /** A method of the pool, as visible as the mapped one. */
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

  /** The suppression for a call of a deprecated method from a method that is not deprecated. */
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

  /** What a call throws and, since it waits, InterruptedException. */
  void addExceptions(MethodSpec.Builder builder) {
    List<TypeName> thrown = method.signature().thrown();
    builder.addExceptions(thrown);
    if (thrown.stream().noneMatch(COVER_INTERRUPTS::contains)) {
      builder.addException(InterruptedException.class);
    }
  }
}
