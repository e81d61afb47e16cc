package dev.latchwork.processor.copy.write;

import static java.util.stream.Collectors.toList;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.latchwork.processor.copy.plan.ContainerOf;
import dev.latchwork.processor.copy.plan.Fidelity;
import dev.latchwork.processor.types.known.ContainerKind;
import dev.latchwork.processor.types.known.ContainerKind.Fresh;
import dev.latchwork.processor.types.known.ContainerType;
import dev.latchwork.processor.types.known.ContainerType.Contents;
import dev.latchwork.processor.types.known.ContainerViews;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Writes methods that create containers of exactly the class found at run time or, if that is a
 * view such as an unmodifiable list, of a class that such a view can wrap. If Latchwork does not
 * know the class, the method throws or, for a lenient copier, creates a container of the usual
 * class.
 *
 * <pre>{@code
 * private static <E> List<E> copyOf(List<E> source, String field) {
 *   Class<?> kind = source.getClass();
 *   if (kind == ArrayList.class) {
 *     return new ArrayList<>(source);
 *   }
 *   ...
 *   if (UNMODIFIABLE_LISTS.contains(kind) || SYNCHRONIZED_LISTS.contains(kind)) {
 *     return new ArrayList<>(source);
 *   }
 *   throw new IllegalArgumentException(
 *       field + " holds a " + kind.getName() + ", which cannot be copied");
 * }
 * }</pre>
 */
final class RuntimeClassWriter {
  private final CopyWriter writer;
  private final ViewWriter viewsOfJdk;

  RuntimeClassWriter(CopyWriter writer) {
    this.writer = writer;
    this.viewsOfJdk = new ViewWriter(writer);
  }

  /**
   * An expression for a modifiable container with the contents of the source, which is not null.
   */
  CodeBlock copyOf(ContainerOf plan, SourceExpression source) {
    if (isEnumSet(plan.container())) {
      return CodeBlock.of("$T.copyOf($L)", EnumSet.class, source.value());
    }
    return call(copyOf(plan.container(), isLenient(plan)), isLenient(plan), source);
  }

  /**
   * An expression for a modifiable container without contents, of the class that fits the source.
   */
  CodeBlock emptyLike(ContainerOf plan, SourceExpression source) {
    return call(emptyLike(plan.container(), isLenient(plan)), isLenient(plan), source);
  }

  /** A call of {@code method}. A method that never fails does not need the name of the field. */
  private static CodeBlock call(String method, boolean lenient, SourceExpression source) {
    return lenient
        ? CodeBlock.of("$N($L)", method, source.value())
        : CodeBlock.of("$N($L, $L)", method, source.value(), source.field());
  }

  private static boolean isLenient(ContainerOf plan) {
    return plan.fidelity() == Fidelity.LENIENT;
  }

  private String copyOf(ContainerType container, boolean lenient) {
    return byKind(
        new ByKind("copyOf", container, lenient), kind -> RuntimeClasses.copyOf(kind, container));
  }

  private String emptyLike(ContainerType container, boolean lenient) {
    return byKind(
        new ByKind("emptyLike", container, lenient),
        kind -> RuntimeClasses.emptyLike(kind, container));
  }

  private record ByKind(String method, ContainerType container, boolean lenient) {}

  private String byKind(ByKind key, Function<ContainerKind, CodeBlock> made) {
    return writer.own().overload(key, key.method(), name -> byKind(name, key, made));
  }

  private MethodSpec byKind(String name, ByKind key, Function<ContainerKind, CodeBlock> made) {
    ContainerType container = key.container();
    MethodSpec.Builder code = declare(name, container);
    if (container.exact().stream().anyMatch(RuntimeClasses::isUnchecked)) {
      code.addAnnotation(Suppress.UNCHECKED);
    }
    code.addParameter(RuntimeClasses.type(container), "source");
    if (!key.lenient()) {
      code.addParameter(String.class, "field");
    }
    code.addStatement("$T<?> kind = source.getClass()", Class.class);
    for (ContainerKind kind : container.exact()) {
      boolean losesKeys = key.method().equals("emptyLike") && container.losesCopiedKeys(kind);
      if (!losesKeys && (!key.lenient() || !kind.equals(container.otherwise()))) {
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
                            .map(v -> CodeBlock.of("$N.contains(kind)", viewsOfJdk.constant(v)))
                            .collect(CodeBlock.joining("$W|| ")))
                    .addCode(made.apply(backing))
                    .endControlFlow());
    for (ContainerType narrower : container.narrower()) {
      if (narrower.contents() == Contents.LIST && key.method().equals("emptyLike")) {
        // A caller that needs an empty container has already dealt with lists.
        continue;
      }
      String variable = variable(narrower);
      String next =
          key.method().equals("copyOf")
              ? copyOf(narrower, key.lenient())
              : emptyLike(narrower, key.lenient());
      code.beginControlFlow("if (source instanceof $T $L)", RuntimeClasses.type(narrower), variable)
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
        ? CodeBlock.of("kind == $N", viewsOfJdk.fixedSizeList())
        : RuntimeClasses.test(kind);
  }

  static MethodSpec.Builder declare(String name, ContainerType container) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addTypeVariables(RuntimeClasses.variables(container))
        .returns(RuntimeClasses.type(container));
  }

  private static boolean isEnumSet(ContainerType container) {
    return container.name().equals(EnumSet.class.getName());
  }

  static String variable(ContainerType container) {
    String simpleName = ClassName.bestGuess(container.name()).simpleName();
    return simpleName.substring(0, 1).toLowerCase(Locale.ROOT) + simpleName.substring(1);
  }
}
