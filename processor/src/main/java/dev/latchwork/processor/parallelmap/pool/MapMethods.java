package dev.latchwork.processor.parallelmap.pool;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.latchwork.processor.parallelmap.model.Form;
import dev.latchwork.processor.parallelmap.model.MappedMethod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Future;
import javax.lang.model.element.Modifier;

/**
 * For a mapped method {@code render}, writes {@code renderAll}, {@code renderAllAsync}, {@code
 * renderAsync}, and {@code renderJob}, which has the loop that the first two share.
 */
final class MapMethods {
  private final MappedMethod method;
  private final MethodParts parts;

  MapMethods(MethodParts parts) {
    this.parts = parts;
    this.method = parts.method();
  }

  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>();
    boolean all = method.forms().contains(Form.ALL);
    boolean async = method.forms().contains(Form.ASYNC);
    if (all) {
      sources().forEach(s -> methods.add(all(s)));
    }
    if (async) {
      sources().forEach(s -> methods.add(allAsync(s)));
      methods.add(async());
    }
    if (all || async) {
      sources().forEach(s -> methods.add(job(s)));
    }
    return methods;
  }

  /**
   * Returns the parameters for the items, one for each overload: a collection and, for primitive
   * items, also an array.
   */
  private List<ParameterSpec> sources() {
    TypeName item = parts.itemType();
    ParameterSpec collection = MethodParts.items(MethodParts.of(Collection.class, item));
    return item.isPrimitive()
        ? List.of(collection, MethodParts.items(ArrayTypeName.of(item)))
        : List.of(collection);
  }

  private MethodSpec all(ParameterSpec source) {
    MethodSpec.Builder all =
        parts
            .builder("All", parts.results())
            .addJavadoc(
                """
                Calls $L for each item, in parallel.
                $LThe first failure stops the other items and is thrown.
                """,
                parts.link(),
                parts.isVoid() ? "" : "The results are in the order of the items.\n")
            .addParameter(source)
            .addParameters(method.extras())
            .varargs(method.hasVarargs());
    parts.addExceptions(all);
    String map = parts.isVoid() ? "$L.map($L)" : "return $L.map($L)";
    return all.addStatement(map, parts.engine(), jobCall(CodeBlock.of("items"))).build();
  }

  /**
   * Writes {@code renderAllAsync}. The caller may modify the collection or array of items before
   * the map call ends, so the items are copied first.
   */
  private MethodSpec allAsync(ParameterSpec source) {
    CodeBlock copy =
        source.type() instanceof ArrayTypeName
            ? CodeBlock.of("items.clone()")
            : CodeBlock.of("new $T$L(items)", ArrayList.class, elements(source));
    return parts
        .builder("AllAsync", future(parts.results()))
        .addJavadoc(
            """
            Calls $L for each item, in parallel,
            without waiting. Cancelling the future cancels the items that have not started;
            {@code cancel(true)} also interrupts those that are running.
            """,
            parts.link())
        .addParameter(source)
        .addParameters(method.extras())
        .varargs(method.hasVarargs())
        .addStatement("return $L.submit($L)", parts.engine(), jobCall(copy))
        .build();
  }

  /**
   * Type arguments for a list of the items. They are written out only for an inner class whose
   * outer class has no type arguments, since the Eclipse compiler does not infer it.
   */
  private CodeBlock elements(ParameterSpec source) {
    TypeName items = ((ParameterizedTypeName) source.type()).typeArguments().get(0);
    TypeName item = items instanceof WildcardTypeName w ? w.upperBounds().get(0) : items;
    boolean raw =
        item instanceof ClassName name
            && name.enclosingClassName() != null
            && method.signature().lint().contains("rawtypes");
    return raw ? CodeBlock.of("<$T>", item) : CodeBlock.of("<>");
  }

  private MethodSpec async() {
    return parts
        .builder("Async", future(method.result()))
        .addJavadoc("Calls $L for one item, without waiting.\n", parts.link())
        .addParameters(method.signature().parameters())
        .varargs(method.signature().varargs())
        .addCode("return $L.submit($N, $L);\n", parts.engine(), method.item(), parts.mapper())
        .build();
  }

  private MethodSpec job(ParameterSpec source) {
    boolean array = source.type() instanceof ArrayTypeName;
    MethodSpec.Builder job =
        parts
            .declared(jobName(), ParameterizedTypeName.get(Library.JOB, parts.results().box()))
            .addModifiers(Modifier.PRIVATE)
            .addParameter(source)
            .addParameters(method.extras());
    if (!array) {
      job.addStatement(
          "$T source = $T.indexed(items)",
          MethodParts.of(List.class, parts.itemType()),
          Library.ITEMS);
    }
    CodeBlock size = CodeBlock.of(array ? "items.length" : "source.size()");
    if (!parts.isVoid()) {
      job.addStatement("$T results = $L", parts.results(), parts.newResults(size));
    }
    CodeBlock item =
        array
            ? CodeBlock.of("items[i]")
            : parts.boxed(CodeBlock.of("source.get(i)"), parts.itemType());
    CodeBlock step = MethodParts.loop(parts.stored(parts.call(item)));
    if (method.isDistributed()) {
      CodeBlock items = CodeBlock.of("range.of($L)", array ? "i -> items[i]" : "source::get");
      step = parts.step(job, new ChunkClass(parts, false), items, step, parts.storing());
    }
    return job.addCode(
            "return new $T<>($L, $L, $L);\n",
            Library.JOB,
            size,
            parts.isVoid() ? "null" : "results",
            step)
        .build();
  }

  private static TypeName future(TypeName result) {
    return ParameterizedTypeName.get(ClassName.get(Future.class), result.box());
  }

  private String jobName() {
    return method.stem() + "Job";
  }

  private CodeBlock jobCall(CodeBlock items) {
    return CodeBlock.of("$L($L)", parts.own(jobName()), parts.withExtras(items));
  }
}
