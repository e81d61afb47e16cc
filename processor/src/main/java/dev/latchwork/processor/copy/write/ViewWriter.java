package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.ContainerOf;
import dev.latchwork.processor.types.known.ContainerType;
import dev.latchwork.processor.types.known.ContainerViews;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/**
 * Writes code that recognizes and recreates the JDK's unmodifiable, synchronized and fixed-size
 * views, whose classes are not public.
 *
 * <pre>{@code
 * private static <E> List<E> likeSource(List<E> source, List<E> copy) {
 *   if (UNMODIFIABLE_LISTS.contains(source.getClass())) {
 *     return Collections.unmodifiableList(copy);
 *   }
 *   ...
 *   return copy;
 * }
 * }</pre>
 */
final class ViewWriter {
  private static final Pattern CLASS_NAME = Pattern.compile("\\b[A-Z]\\w*");

  private final CopyWriter writer;

  ViewWriter(CopyWriter writer) {
    this.writer = writer;
  }

  /**
   * An expression for the copy. If the original is a view, the expression wraps the copy in a view
   * of the same kind.
   */
  CodeBlock likeSource(ContainerOf plan, CodeBlock source, CodeBlock copy) {
    return plan.container().hasViews()
        ? CodeBlock.of("$N($L, $L)", likeSource(plan.container()), source, copy)
        : copy;
  }

  private String likeSource(ContainerType container) {
    return writer
        .own()
        .overload(List.of("likeSource", container), "likeSource", n -> likeSource(n, container));
  }

  private MethodSpec likeSource(String name, ContainerType container) {
    TypeName type = RuntimeClasses.type(container);
    MethodSpec.Builder code =
        RuntimeClassWriter.declare(name, container)
            .addParameter(type, "source")
            .addParameter(type, "copy");
    for (ContainerViews views : container.views()) {
      code.beginControlFlow("if ($N.contains(source.getClass()))", constant(views))
          .addStatement(
              "return $T.$L($Lcopy)", Collections.class, views.wrapper(), cast(views, container))
          .endControlFlow();
    }
    for (ContainerType narrower : container.narrower()) {
      if (narrower.hasViews()) {
        TypeName other = RuntimeClasses.type(narrower);
        String variable = RuntimeClassWriter.variable(narrower);
        code.beginControlFlow("if (source instanceof $T $L)", other, variable)
            .addStatement("return $N($L, ($T) copy)", likeSource(narrower), variable, other)
            .endControlFlow();
      }
    }
    return code.addStatement("return copy").build();
  }

  private static CodeBlock cast(ContainerViews views, ContainerType container) {
    return views
        .taken()
        .filter(type -> !type.equals(container.name()))
        .map(type -> CodeBlock.of("($T) ", RuntimeClasses.applied(type, container)))
        .orElse(CodeBlock.of(""));
  }

  /** The name of the constant that holds the class of fixed-size lists. */
  String fixedSizeList() {
    return writer.own().constant("FIXED_SIZE_LIST", ViewWriter::fixedSize);
  }

  private static FieldSpec fixedSize(String name) {
    return FieldSpec.builder(
            ParameterizedTypeName.get(ClassName.get(Class.class), HelperNames.UNKNOWN),
            name,
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer("$T.asList().getClass()", Arrays.class)
        .build();
  }

  /** The name of the constant that lists the classes of the views. */
  String constant(ContainerViews views) {
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
                ParameterizedTypeName.get(ClassName.get(Class.class), HelperNames.UNKNOWN)),
            name,
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer("$T.of(\n$>$>$L)$<$<", List.class, classes)
        .build();
  }

  /**
   * The sample expression with its classes imported. All of these classes are in {@code java.util}.
   */
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
