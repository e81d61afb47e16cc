package dev.latchwork.processor.copy;

import static java.util.stream.Collectors.toList;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.CopyPlan.ContainerOf;
import dev.latchwork.processor.copy.CopyPlan.Fidelity;
import dev.latchwork.processor.types.ContainerKind;
import dev.latchwork.processor.types.ContainerKind.Fresh;
import dev.latchwork.processor.types.ContainerType;
import dev.latchwork.processor.types.ContainerType.Contents;
import dev.latchwork.processor.types.ContainerViews;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Writes new containers of exactly the class that is met at run time.
 *
 * <pre>{@code
 * private static <E> List<E> copyOf(List<E> source, String field) {
 *   Class<?> kind = source.getClass();
 *   if (kind == ArrayList.class || UNMODIFIABLE_LISTS.contains(kind)) {
 *     return new ArrayList<>(source);
 *   }
 *   ...
 *   throw new IllegalArgumentException(field + " holds a " + kind.getName());
 * }
 * }</pre>
 */
final class ExactKindWriter {
  private static final Pattern CLASS_NAME = Pattern.compile("\\b[A-Z]\\w*");

  private final CopyWriter writer;

  ExactKindWriter(CopyWriter writer) {
    this.writer = writer;
  }

  /** A modifiable container with the same contents; the source is not null. */
  CodeBlock copyOf(ContainerOf plan, Source source) {
    if (isEnumSet(plan.container())) {
      return CodeBlock.of("$T.copyOf($L)", EnumSet.class, source.value());
    }
    return call(copyOf(plan.container(), isLenient(plan)), isLenient(plan), source);
  }

  /** A modifiable container without contents. */
  CodeBlock emptyLike(ContainerOf plan, Source source) {
    return call(emptyLike(plan.container(), isLenient(plan)), isLenient(plan), source);
  }

  /** A method that never fails needs no field to name. */
  private static CodeBlock call(String method, boolean lenient, Source source) {
    return lenient
        ? CodeBlock.of("$N($L)", method, source.value())
        : CodeBlock.of("$N($L, $L)", method, source.value(), source.field());
  }

  private static boolean isLenient(ContainerOf plan) {
    return plan.fidelity() == Fidelity.LENIENT;
  }

  /** The copy, unmodifiable where the original is. */
  CodeBlock likeSource(ContainerOf plan, CodeBlock source, CodeBlock copy) {
    return plan.container().hasViews()
        ? CodeBlock.of("$N($L, $L)", likeSource(plan.container()), source, copy)
        : copy;
  }

  private String copyOf(ContainerType container, boolean lenient) {
    return byKind(
        new ByKind("copyOf", container, lenient), kind -> ExactKinds.copyOf(kind, container));
  }

  private String emptyLike(ContainerType container, boolean lenient) {
    return byKind(
        new ByKind("emptyLike", container, lenient), kind -> ExactKinds.emptyLike(kind, container));
  }

  private record ByKind(String method, ContainerType container, boolean lenient) {}

  private String byKind(ByKind key, Function<ContainerKind, CodeBlock> made) {
    return writer.own().overload(key, key.method(), name -> byKind(name, key, made));
  }

  private MethodSpec byKind(String name, ByKind key, Function<ContainerKind, CodeBlock> made) {
    ContainerType container = key.container();
    MethodSpec.Builder code = declare(name, container);
    if (container.exact().stream().anyMatch(ExactKinds::isUnchecked)) {
      code.addAnnotation(Suppress.UNCHECKED);
    }
    code.addParameter(ExactKinds.type(container), "source");
    if (!key.lenient()) {
      code.addParameter(String.class, "field");
    }
    code.addStatement("$T<?> kind = source.getClass()", Class.class);
    for (ContainerKind kind : container.exact()) {
      if (!key.lenient() || !kind.equals(container.otherwise())) {
        code.beginControlFlow("if ($L)", test(kind)).addCode(made.apply(kind)).endControlFlow();
      }
    }
    container.views().stream()
        .filter(v -> !key.lenient() || !v.backing().made().equals(container.otherwise().made()))
        .collect(Collectors.groupingBy(ContainerViews::backing, LinkedHashMap::new, toList()))
        .forEach(
            (backing, views) ->
                code.beginControlFlow(
                        "if ($L)",
                        views.stream()
                            .map(v -> CodeBlock.of("$N.contains(kind)", constant(v)))
                            .collect(CodeBlock.joining(" || ")))
                    .addCode(made.apply(backing))
                    .endControlFlow());
    for (ContainerType narrower : container.narrower()) {
      if (narrower.contents() == Contents.LIST && key.method().equals("emptyLike")) {
        // Whoever needs an empty one has asked for lists before, and copied them as such.
        continue;
      }
      String variable = variable(narrower);
      String next =
          key.method().equals("copyOf")
              ? copyOf(narrower, key.lenient())
              : emptyLike(narrower, key.lenient());
      code.beginControlFlow("if (source instanceof $T $L)", ExactKinds.type(narrower), variable)
          .addStatement(key.lenient() ? "return $N($L)" : "return $N($L, field)", next, variable)
          .endControlFlow();
    }
    if (key.lenient()) {
      return code.addCode(made.apply(container.otherwise())).build();
    }
    return code.addStatement(
            "throw new $T($W" + "field + $S + kind.getName() + $S)",
            IllegalArgumentException.class,
            " holds a ",
            ", which cannot be copied")
        .build();
  }

  private CodeBlock test(ContainerKind kind) {
    return kind.fresh() == Fresh.FIXED_SIZE
        ? CodeBlock.of(
            "kind == $N", writer.own().constant("FIXED_SIZE_LIST", ExactKindWriter::fixedSize))
        : ExactKinds.test(kind);
  }

  private static FieldSpec fixedSize(String name) {
    return FieldSpec.builder(
            ParameterizedTypeName.get(ClassName.get(Class.class), Names.UNKNOWN),
            name,
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer("$T.asList().getClass()", Arrays.class)
        .build();
  }

  private String likeSource(ContainerType container) {
    return writer
        .own()
        .overload(List.of("likeSource", container), "likeSource", n -> likeSource(n, container));
  }

  private MethodSpec likeSource(String name, ContainerType container) {
    TypeName type = ExactKinds.type(container);
    MethodSpec.Builder code =
        declare(name, container).addParameter(type, "source").addParameter(type, "copy");
    for (ContainerViews views : container.views()) {
      code.beginControlFlow("if ($N.contains(source.getClass()))", constant(views))
          .addStatement("return $T.$L(copy)", Collections.class, views.wrapper())
          .endControlFlow();
    }
    for (ContainerType narrower : container.narrower()) {
      if (narrower.hasViews()) {
        TypeName other = ExactKinds.type(narrower);
        String variable = variable(narrower);
        code.beginControlFlow("if (source instanceof $T $L)", other, variable)
            .addStatement("return $N($L, ($T) copy)", likeSource(narrower), variable, other)
            .endControlFlow();
      }
    }
    return code.addStatement("return copy").build();
  }

  private static MethodSpec.Builder declare(String name, ContainerType container) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addTypeVariables(ExactKinds.variables(container))
        .returns(ExactKinds.type(container));
  }

  private static boolean isEnumSet(ContainerType container) {
    return container.name().equals(EnumSet.class.getName());
  }

  private static String variable(ContainerType container) {
    String simpleName = ClassName.bestGuess(container.name()).simpleName();
    return simpleName.substring(0, 1).toLowerCase(Locale.ROOT) + simpleName.substring(1);
  }

  private String constant(ContainerViews views) {
    return writer.own().constant(views.constant(), name -> constant(name, views));
  }

  private static FieldSpec constant(String name, ContainerViews views) {
    CodeBlock classes =
        views.samples().stream()
            .map(sample -> CodeBlock.of("$L.getClass()", withTypes(sample)))
            .collect(CodeBlock.joining(",\n"));
    return FieldSpec.builder(
            ParameterizedTypeName.get(
                ClassName.get(List.class),
                ParameterizedTypeName.get(ClassName.get(Class.class), Names.UNKNOWN)),
            name,
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer("$T.of(\n$>$>$L)$<$<", List.class, classes)
        .build();
  }

  /** The sample with its classes, all of {@code java.util}, imported. */
  private static CodeBlock withTypes(String sample) {
    Object[] types =
        CLASS_NAME
            .matcher(sample)
            .results()
            .map(MatchResult::group)
            .map(name -> ClassName.get("java.util", name))
            .toArray();
    return CodeBlock.of(CLASS_NAME.matcher(sample).replaceAll("\\$T"), types);
  }
}
