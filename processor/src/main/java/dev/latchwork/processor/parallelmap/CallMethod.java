package dev.latchwork.processor.parallelmap;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import javax.lang.model.element.Modifier;

/** {@code renderCall}: the call for a single item of a distributed method, here or elsewhere. */
final class CallMethod {
  private CallMethod() {}

  static String name(String stem) {
    return stem + "Call";
  }

  static MethodSpec of(MethodParts parts) {
    PoolModel model = parts.model();
    MappedMethod method = parts.method();
    CodeBlock items = CodeBlock.of("$T.one(item)", model.engine());
    return parts
        .declared(
            name(method.stem()),
            ParameterizedTypeName.get(
                model.engine().nestedClass("Call"), parts.itemType().box(), parts.boxedResult()))
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
