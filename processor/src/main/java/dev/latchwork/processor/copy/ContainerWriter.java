package dev.latchwork.processor.copy;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.latchwork.processor.copy.CopyPlan.ContainerOf;
import dev.latchwork.processor.types.ContainerType;
import java.util.Collections;

/**
 * Writes the copies of collections, queues and maps.
 *
 * <pre>{@code
 * private static Map<String, Date> copyDateMap(Map<String, Date> source) {
 *   if (source == null) {
 *     return null;
 *   }
 *   Map<String, Date> copy = copyOf(source);
 *   copy.replaceAll((key, value) -> value == null ? null : (Date) value.clone());
 *   return Collections.unmodifiableMap(copy);
 * }
 * }</pre>
 */
final class ContainerWriter {
  private final CopyWriter writer;
  private final KindWriter kinds;

  ContainerWriter(CopyWriter writer) {
    this.writer = writer;
    this.kinds = new KindWriter(writer);
  }

  CodeBlock copy(ContainerOf plan, CodeBlock source, boolean inline) {
    if (plan.contents().stream().allMatch(CopyPlan::isSame)) {
      return writer.unlessNull(plan, source, inline, s -> wrapped(plan, kinds.fresh(plan, s)));
    }
    String name = writer.own().name(plan, Names.method(plan), n -> withContents(n, plan));
    return CodeBlock.of("$N($L)", name, source);
  }

  private MethodSpec withContents(String name, ContainerOf plan) {
    MethodSpec.Builder method = writer.own().declare(name, plan.type());
    if (isCast(plan)) {
      method.addAnnotation(Suppress.UNCHECKED);
    }
    return method
        .addParameter(plan.type(), "source")
        .beginControlFlow("if (source == null)")
        .addStatement("return null")
        .endControlFlow()
        .addCode(filled(plan))
        .addStatement("return $L", wrapped(plan, CodeBlock.of("copy")))
        .build();
  }

  /** A set of dates for a set of any subclass of dates, whose copies need be no more than dates. */
  private boolean isCast(ContainerOf plan) {
    return !plan.local().equals(plan.type()) && !kinds.isPlainList(plan);
  }

  /** Statements for a variable {@code copy} with copied contents. */
  private CodeBlock filled(ContainerOf plan) {
    CodeBlock source =
        isCast(plan) ? CodeBlock.of("($T) source", plan.local()) : CodeBlock.of("source");
    CodeBlock.Builder code = CodeBlock.builder();
    boolean inPlace =
        switch (plan.container().contents()) {
          case LIST -> true;
          case ELEMENTS -> false;
          case ENTRIES -> plan.contents().get(0).isSame();
        };
    if (inPlace) {
      code.addStatement("$T copy = $L", plan.local(), kinds.fresh(plan, source));
    } else {
      code.add(kinds.empty(plan, source));
    }
    return code.add(refill(plan, inPlace)).build();
  }

  private CodeBlock refill(ContainerOf plan, boolean inPlace) {
    CodeBlock.Builder code = CodeBlock.builder();
    return switch (plan.container().contents()) {
      case LIST ->
          code.addStatement("copy.replaceAll(element -> $L)", content(plan, 0, "element")).build();
      case ELEMENTS ->
          code.beginControlFlow("for ($T element : source)", plan.contents().get(0).type())
              .addStatement("copy.add($L)", content(plan, 0, "element"))
              .endControlFlow()
              .build();
      case ENTRIES ->
          inPlace
              ? code.addStatement("copy.replaceAll((key, value) -> $L)", content(plan, 1, "value"))
                  .build()
              : code.addStatement(
                      "source.forEach((key, value) -> copy.put($L, $L))",
                      writer.copy(plan.contents().get(0), CodeBlock.of("key"), false),
                      writer.copy(plan.contents().get(1), CodeBlock.of("value"), false))
                  .build();
    };
  }

  private CodeBlock content(ContainerOf plan, int index, String name) {
    return writer.copy(plan.contents().get(index), CodeBlock.of(name));
  }

  private CodeBlock wrapped(ContainerOf plan, CodeBlock copy) {
    ContainerType container = plan.container();
    if (container.wrapper().isEmpty()) {
      return copy;
    }
    return container.wrapsByKind()
        ? kinds.wrapped(plan, copy)
        : CodeBlock.of("$T.$L($L)", Collections.class, container.wrapper().get(), copy);
  }
}
