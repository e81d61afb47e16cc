package dev.latchwork.processor.parallelmap.pool;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.emit.GeneratedNames;
import dev.latchwork.processor.parallelmap.model.MappedMethod;
import dev.latchwork.processor.parallelmap.model.PoolNames;
import java.util.ArrayList;
import java.util.List;

/**
 * For a mapped method {@code render}, writes {@code renderZip}, which takes a list of items for
 * every parameter.
 */
final class ZipMethods {
  private final MappedMethod method;
  private final MethodParts parts;

  ZipMethods(MethodParts parts) {
    this.parts = parts;
    this.method = parts.method();
  }

  MethodSpec zip() {
    MethodSpec.Builder zip =
        parts
            .builder("Zip", parts.results())
            .addJavadoc(
                """
                Calls $L in parallel, with one item of each list per call.
                $LThe first failure stops the other items and is thrown.

                @throws IllegalArgumentException if the lists differ in length
                """,
                parts.link(),
                parts.isVoid() ? "" : "The results are in the order of the items.\n");
    parts.addExceptions(zip);
    NameAllocator names = GeneratedNames.avoiding(PoolNames.TAKEN);
    method.signature().parameters().forEach(p -> names.newName(p.name()));
    List<String> indexed = new ArrayList<>();
    List<CodeBlock> arguments = new ArrayList<>();
    for (ParameterSpec parameter : method.signature().parameters()) {
      TypeName type = MethodParts.plain(parameter.type());
      TypeName list = MethodParts.of(List.class, type);
      String items = names.newName(parameter.name() + "Items");
      zip.addParameter(list, items);
      zip.addStatement("$T $N = $T.indexed($N)", list, parameter, Library.ITEMS, items);
      indexed.add(parameter.name());
      arguments.add(parts.boxed(CodeBlock.of("$N.get(i)", parameter), type));
    }
    String size = names.newName("size");
    zip.addStatement("int $N = $T.sameSize($L)", size, Library.ITEMS, String.join(", ", indexed));
    if (!parts.isVoid()) {
      zip.addStatement(
          "$T results = $L", parts.results(), parts.newResults(CodeBlock.of("$N", size)));
    }
    CodeBlock call =
        CodeBlock.of("$L($L)", method.call(), arguments.stream().collect(CodeBlock.joining(", ")));
    CodeBlock step = MethodParts.loop(parts.stored(call));
    if (method.isDistributed()) {
      CodeBlock lists =
          indexed.stream()
              .map(list -> CodeBlock.of("range.of($N::get)", list))
              .collect(CodeBlock.joining(", "));
      step = parts.step(zip, new ChunkClass(parts, true), lists, step, parts.storing());
    }
    return zip.addCode(
            "$L$L.map(new $T<>($N, $L, $L));\n",
            parts.isVoid() ? "" : "return ",
            parts.engine(),
            Library.JOB,
            size,
            parts.isVoid() ? "null" : "results",
            step)
        .build();
  }
}
