package dev.latchwork.processor.parallelmap.pool;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.latchwork.processor.parallelmap.model.MappedMethod;
import dev.latchwork.processor.parallelmap.model.PoolNames;
import javax.lang.model.element.Modifier;

/**
 * Writes a method such as {@code renderCall} for a distributed method {@code render}. The generated
 * method returns a function that calls {@code render} for a single item, here or on another
 * machine.
 */
public final class CallMethod {
  private CallMethod() {}

  static MethodSpec of(MethodParts parts) {
    MappedMethod method = parts.method();
    CodeBlock items = CodeBlock.of("$T.one(item)", Library.ITEMS);
    return parts
        .declared(
            PoolNames.call(method.stem()),
            ParameterizedTypeName.get(Library.CALL, parts.itemType().box(), parts.boxedResult()))
        .addModifiers(Modifier.PRIVATE)
        .addParameters(method.extras())
        .beginControlFlow("if ($L.sends())", parts.engine())
        .addStatement(
            "return item -> $L.send(\n$L)",
            parts.engine(),
            new ChunkClass(parts, false).created(items))
        .endControlFlow()
        .addStatement("return $L", parts.localMapper())
        .build();
  }
}
