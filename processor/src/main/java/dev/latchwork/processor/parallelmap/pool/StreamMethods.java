package dev.latchwork.processor.parallelmap.pool;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.parallelmap.model.Form;
import dev.latchwork.processor.parallelmap.model.MappedMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * For a mapped method {@code render}, writes {@code renderEach} and {@code renderUnordered}, which
 * return the results as streams.
 */
final class StreamMethods {
  private final MappedMethod method;
  private final MethodParts parts;

  StreamMethods(MethodParts parts) {
    this.parts = parts;
    this.method = parts.method();
  }

  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>();
    if (method.forms().contains(Form.EACH)) {
      methods.add(ofIterable("Each", "each", "in the order of the items"));
      methods.add(ofStream("Each", "each"));
    }
    if (method.forms().contains(Form.UNORDERED)) {
      methods.add(ofIterable("Unordered", "unordered", "as they become available"));
      methods.add(ofStream("Unordered", "unordered"));
    }
    return methods;
  }

  private MethodSpec ofIterable(String suffix, String stream, String order) {
    return declared(suffix, Iterable.class)
        .addJavadoc(
            """
            Calls $L in parallel.
            The stream yields the results $L.
            Items are pulled only as results are taken. At any time, the number of pulled items
            whose results have not been taken yet is at most the pool's parallelism.
            Closing the stream cancels the pulled items that have not finished. A checked
            exception is thrown as the cause of a
            {@link java.util.concurrent.CompletionException}.
            """,
            parts.link(),
            order)
        .addStatement("return $L.$L(items, $L)", parts.engine(), stream, parts.mapper())
        .build();
  }

  private MethodSpec ofStream(String suffix, String stream) {
    return declared(suffix, Stream.class)
        .addJavadoc(
            """
            Like the method that takes an {@code Iterable}, but for a stream of items, which is
            closed along with the returned stream.
            """)
        .addStatement("return $L.$L(items, $L)", parts.engine(), stream, parts.mapper())
        .build();
  }

  private TypeName results() {
    return ParameterizedTypeName.get(ClassName.get(Stream.class), method.result().box());
  }

  private MethodSpec.Builder declared(String suffix, Class<?> container) {
    return parts
        .builder(suffix, results())
        .addParameter(MethodParts.items(MethodParts.of(container, parts.itemType())))
        .addParameters(method.extras())
        .varargs(method.hasVarargs());
  }
}
