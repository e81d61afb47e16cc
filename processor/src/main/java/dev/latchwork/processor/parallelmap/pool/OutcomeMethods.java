package dev.latchwork.processor.parallelmap.pool;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.parallelmap.model.MappedMethod;
import java.util.Collection;
import java.util.List;

/**
 * For a mapped method {@code render}, writes {@code renderOutcomes}, which returns a value or a
 * failure for every item.
 */
final class OutcomeMethods {
  private final MappedMethod method;
  private final MethodParts parts;

  OutcomeMethods(MethodParts parts) {
    this.parts = parts;
    this.method = parts.method();
  }

  MethodSpec outcomes() {
    MethodSpec.Builder outcomes =
        parts
            .builder("Outcomes", list())
            .addJavadoc(
                """
                Calls $L for each item, in parallel.
                A failure does not stop the other items. The outcomes are in the order of the items.
                """,
                parts.link())
            .addParameter(MethodParts.items(MethodParts.of(Collection.class, parts.itemType())))
            .addParameters(method.extras())
            .varargs(method.hasVarargs())
            .addException(InterruptedException.class)
            .addStatement(
                "$T source = $T.indexed(items)",
                MethodParts.of(List.class, parts.itemType()),
                Library.ITEMS)
            .addStatement("$T outcomes = $T.slots(source.size())", list(), Library.ITEMS);
    CodeBlock call = parts.call(parts.boxed(CodeBlock.of("source.get(i)"), parts.itemType()));
    CodeBlock body =
        parts.isVoid() ? CodeBlock.of("$L;\n$L", call, stored(CodeBlock.of("null"))) : stored(call);
    CodeBlock step = MethodParts.loop(body);
    if (method.isDistributed()) {
      CodeBlock store =
          CodeBlock.of(
              "(i, result) -> $L",
              stored(
                  CodeBlock.of(parts.isVoid() ? "null" : "result"),
                  // without this type argument, the compiler would infer a wildcard's capture
                  parts.boxedResult().toString().contains("?")
                      ? CodeBlock.of("<$T>", parts.boxedResult())
                      : CodeBlock.of("")));
      CodeBlock items = CodeBlock.of("range.of(source::get)");
      step = parts.step(outcomes, new ChunkClass(parts, false), items, step, store);
    }
    return outcomes
        .addCode(
            "return $L.outcomes(outcomes, $L, $T::failed);\n",
            parts.engine(),
            step,
            Library.OUTCOME)
        .build();
  }

  private static CodeBlock stored(CodeBlock value) {
    return stored(value, CodeBlock.of(""));
  }

  private static CodeBlock stored(CodeBlock value, CodeBlock type) {
    return CodeBlock.of("outcomes.set(i, $T.$Lsucceeded(i, $L))", Library.OUTCOME, type, value);
  }

  private TypeName list() {
    TypeName value = parts.isVoid() ? ClassName.get(Void.class) : parts.boxedResult();
    return ParameterizedTypeName.get(
        ClassName.get(List.class), ParameterizedTypeName.get(Library.OUTCOME, value));
  }
}
