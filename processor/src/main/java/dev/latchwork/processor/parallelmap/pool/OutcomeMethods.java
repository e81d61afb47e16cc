package dev.latchwork.processor.parallelmap.pool;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.latchwork.processor.parallelmap.model.MappedMethod;
import dev.latchwork.processor.parallelmap.model.PoolModel;
import dev.latchwork.processor.parallelmap.model.PoolNames;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** {@code renderOutcomes} and the record of its results. */
public final class OutcomeMethods {
  private static final TypeVariableName VALUE = TypeVariableName.get("R");

  private final PoolModel model;
  private final MappedMethod method;
  private final MethodParts parts;
  private final boolean generic;

  OutcomeMethods(MethodParts parts) {
    this.parts = parts;
    this.model = parts.model();
    this.method = parts.method();
    this.generic = mentionsVariable(method.result());
  }

  /** The nested record of a stem. */
  String recordName() {
    return PoolNames.outcome(method.stem());
  }

  MethodSpec outcomes() {
    MethodSpec.Builder outcomes =
        parts
            .builder("Outcomes", list())
            .addJavadoc(
                """
                Calls $L for each item, in parallel.
                No failure stops the others. The outcomes are in the order of the items.
                """,
                parts.link())
            .addParameter(MethodParts.items(MethodParts.of(Collection.class, parts.itemType())))
            .addParameters(method.extras())
            .varargs(method.hasVarargs())
            .addException(InterruptedException.class)
            .addStatement(
                "$T source = $T.indexed(items)",
                MethodParts.of(List.class, parts.itemType()),
                model.engine())
            .addStatement("$T outcomes = $T.slots(source.size())", list(), model.engine());
    CodeBlock call = parts.call(parts.boxed(CodeBlock.of("source.get(i)"), parts.itemType()));
    CodeBlock body =
        parts.isVoid()
            ? CodeBlock.of("$L;\noutcomes.set(i, new $L(i, null))", call, created())
            : CodeBlock.of("outcomes.set(i, new $L(i, $L, null))", created(), call);
    CodeBlock step = MethodParts.loop(body);
    if (method.isDistributed()) {
      CodeBlock store =
          CodeBlock.of(
              "(i, result) -> outcomes.set(i, new $L(i, $Lnull))",
              created(),
              parts.isVoid() ? "" : "result, ");
      CodeBlock items = CodeBlock.of("range.of(source::get)");
      step = parts.step(outcomes, new ChunkClass(parts, false), items, step, store);
    }
    return outcomes
        .addCode("return $L.outcomes(outcomes, $L, ", parts.engine(), step)
        .addCode(
            "(i, failure) -> new $L(i, $Lfailure));\n", created(), parts.isVoid() ? "" : "null, ")
        .build();
  }

  TypeSpec outcome() {
    TypeSpec.Builder outcome =
        TypeSpec.recordBuilder(recordName())
            .addJavadoc(
                "What became of the item at an index: $La failure that is not null.\n",
                parts.isVoid() ? "nothing, or " : "a value, or ");
    MethodSpec.Builder components =
        MethodSpec.constructorBuilder().addParameter(int.class, "index");
    if (!parts.isVoid()) {
      components.addParameter(generic ? VALUE : method.result().box(), "value");
    }
    components.addParameter(Throwable.class, "failure");
    if (generic) {
      outcome.addTypeVariable(VALUE);
    }
    if (model.isPublic()) {
      outcome.addModifiers(Modifier.PUBLIC);
    }
    return outcome.recordConstructor(components.build()).build();
  }

  private TypeName list() {
    ClassName outcome = model.pool().nestedClass(recordName());
    return ParameterizedTypeName.get(
        ClassName.get(List.class),
        generic ? ParameterizedTypeName.get(outcome, method.result()) : outcome);
  }

  private CodeBlock created() {
    return CodeBlock.of("$T$L", model.pool().nestedClass(recordName()), generic ? "<>" : "");
  }

  /** A nested record knows neither the variables of the pool nor those of the method. */
  private boolean mentionsVariable(TypeName type) {
    Set<String> words = new HashSet<>(Arrays.asList(type.toString().split("\\W+", -1)));
    return Stream.concat(model.variables().stream(), method.signature().typeVariables().stream())
        .anyMatch(v -> words.contains(v.name()));
  }
}
