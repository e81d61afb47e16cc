package dev.latchwork.processor.parallelmap.pool;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.emit.Lint;
import dev.latchwork.processor.emit.SourceEmitter;
import dev.latchwork.processor.emit.TypeVariables;
import dev.latchwork.processor.parallelmap.model.Distribution;
import dev.latchwork.processor.parallelmap.model.MappedMethod;
import dev.latchwork.processor.parallelmap.model.PoolModel;
import dev.latchwork.processor.parallelmap.model.PoolNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes a class such as {@code RenderChunk} for a distributed method {@code render}. A chunk holds
 * one or more items and everything else that is needed to call {@code render} for them.
 */
public final class ChunkClass {
  private final PoolModel model;
  private final MappedMethod method;
  private final MethodParts parts;
  private final Distribution distribution;
  private final boolean zipped;

  ChunkClass(MethodParts parts, boolean zipped) {
    this.parts = parts;
    this.model = parts.model();
    this.method = parts.method();
    this.distribution = method.distribution().orElseThrow();
    this.zipped = zipped;
  }

  private ClassName name() {
    return model.pool().nestedClass(PoolNames.chunk(method.stem(), zipped));
  }

  /**
   * Returns the expression that creates a chunk. Its type arguments are written out: for a generic
   * result such as {@code List<T>}, the compiler would infer other type arguments.
   *
   * @param lists the list of items or, for a zipped chunk, one list for each parameter
   */
  CodeBlock created(CodeBlock lists) {
    return CodeBlock.of(
        "new $T$L($L$L)",
        name(),
        TypeVariables.asArguments(distribution.variables()),
        method.isStatic() ? "" : "target, ",
        zipped ? lists : parts.withExtras(lists));
  }

  TypeSpec render() {
    TypeName result = parts.boxedResult();
    TypeSpec.Builder chunk =
        TypeSpec.classBuilder(name())
            .addJavadoc("Items for $L that are sent to a cluster together.\n", parts.link())
            .addAnnotation(SourceEmitter.MARK)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addTypeVariables(distribution.variables())
            .superclass(ParameterizedTypeName.get(Library.CHUNK, result))
            .addField(
                FieldSpec.builder(
                        long.class,
                        "serialVersionUID",
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                    .initializer("1")
                    .build());
    Lint.suppress(distribution.lint()).ifPresent(chunk::addAnnotation);
    List<ParameterSpec> fields = fields();
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameters(fields)
            .addStatement("super($S)", model.origin() + "." + method.signature().name());
    for (ParameterSpec field : fields) {
      chunk.addField(field.type(), field.name(), Modifier.PRIVATE, Modifier.FINAL);
      constructor.addStatement("this.$1N = $1N", field);
    }
    String list = zipped ? method.item().name() : "items";
    return chunk
        .addMethod(constructor.build())
        .addMethod(
            overriding("size").returns(int.class).addStatement("return $N.size()", list).build())
        .addMethod(item())
        .addMethod(at(result))
        .build();
  }

  /** Writes the method {@code item}, which is called only to find out which item cannot be sent. */
  private MethodSpec item() {
    CodeBlock item =
        zipped
            ? CodeBlock.of(
                "$T.asList($L)",
                Arrays.class,
                method.signature().parameters().stream()
                    .map(p -> CodeBlock.of("$N.get(i)", p))
                    .collect(CodeBlock.joining(", ")))
            : CodeBlock.of("items.get(i)");
    return overriding("item")
        .returns(Object.class)
        .addParameter(int.class, "i")
        .addStatement("return $L", item)
        .build();
  }

  private static MethodSpec.Builder overriding(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED);
  }

  private List<ParameterSpec> fields() {
    List<ParameterSpec> fields = new ArrayList<>();
    if (!method.isStatic()) {
      fields.add(ParameterSpec.builder(model.target().orElseThrow(), "target").build());
    }
    if (zipped) {
      method.signature().parameters().forEach(p -> fields.add(list(p, p.name())));
    } else {
      fields.add(list(method.item(), "items"));
      method.extras().forEach(e -> fields.add(ParameterSpec.builder(e.type(), e.name()).build()));
    }
    return fields;
  }

  private static ParameterSpec list(ParameterSpec parameter, String name) {
    TypeName item = MethodParts.plain(parameter.type());
    TypeName list = ParameterizedTypeName.get(ClassName.get(ArrayList.class), item.box());
    return ParameterSpec.builder(list, name).build();
  }

  private MethodSpec at(TypeName result) {
    CodeBlock call =
        zipped
            ? CodeBlock.of(
                "$L($L)",
                method.call(),
                method.signature().parameters().stream()
                    .map(p -> got(p, p.name()))
                    .collect(CodeBlock.joining(", ")))
            : parts.call(got(method.item(), "items"));
    MethodSpec.Builder at =
        overriding("at")
            .returns(result)
            .addParameter(int.class, "i")
            .addExceptions(method.signature().thrown());
    parts.lintOfCall().ifPresent(at::addAnnotation);
    return parts.isVoid()
        ? at.addStatement("$L", call).addStatement("return null").build()
        : at.addStatement("return $L", call).build();
  }

  private CodeBlock got(ParameterSpec parameter, String list) {
    return parts.boxed(CodeBlock.of("$N.get(i)", list), MethodParts.plain(parameter.type()));
  }
}
