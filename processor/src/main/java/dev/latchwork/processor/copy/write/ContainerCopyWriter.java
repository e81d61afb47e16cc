package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.latchwork.processor.copy.plan.ContainerOf;
import dev.latchwork.processor.types.known.ContainerKind;
import dev.latchwork.processor.types.known.ContainerKind.Empty;
import dev.latchwork.processor.types.known.ContainerKind.Fresh;
import dev.latchwork.processor.types.known.ContainerType;
import dev.latchwork.processor.types.known.ContainerType.Contents;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Writes code that creates a container with the contents of another one: inline or, if the class
 * found at run time matters, in a method.
 *
 * <pre>{@code
 * private static <K, V> Map<K, V> copyOf(Map<K, V> source) {
 *   if (source instanceof SortedMap<K, V> sorted) {
 *     return new TreeMap<>(sorted);
 *   }
 *   ...
 *   Map<K, V> copy = new LinkedHashMap<>(source);
 *   if (copy.size() < source.size()) {
 *     return new IdentityHashMap<>(source);
 *   }
 *   return copy;
 * }
 * }</pre>
 */
final class ContainerCopyWriter {
  private static final String COPY_OF = "copyOf";

  private final CopyWriter writer;

  ContainerCopyWriter(CopyWriter writer) {
    this.writer = writer;
  }

  /**
   * An expression for a modifiable container with the contents of the source, which is not null.
   */
  CodeBlock fresh(ContainerOf plan, CodeBlock source) {
    ContainerType container = plan.container();
    CodeBlock typed = plan.raw() ? CodeBlock.of("($T) $L", plan.local(), source) : source;
    ContainerKind only = container.otherwise();
    if (container.kinds().isEmpty() && only.fresh() == Fresh.CONSTRUCTOR) {
      return construct(only, arity(plan) > 0, typed);
    }
    if (container.kinds().isEmpty() && only.fresh() == Fresh.COPY_OF) {
      return CodeBlock.of("$T.copyOf($L)", ClassName.bestGuess(only.made()), typed);
    }
    String name = writer.own().overload(List.of(COPY_OF, container), COPY_OF, n -> byKind(n, plan));
    return CodeBlock.of("$N($L)", name, typed);
  }

  /**
   * Statements that declare a variable {@code copy}, an empty container of the same kind as the
   * source.
   */
  CodeBlock empty(ContainerOf plan, CodeBlock source) {
    ContainerKind only = plan.container().otherwise();
    ClassName made = ClassName.bestGuess(only.made());
    if (plan.container().kinds().isEmpty() && only.empty() == Empty.CONSTRUCTOR) {
      return CodeBlock.builder().addStatement("$T copy = new $T<>()", plan.local(), made).build();
    }
    if (plan.container().kinds().isEmpty() && only.empty() == Empty.COMPARATOR) {
      return CodeBlock.builder()
          .addStatement(
              isVariable(source)
                  ? "$T copy = new $T<>($L.comparator())"
                  : "$T copy = new $T<>(($L).comparator())",
              plan.local(),
              made,
              source)
          .build();
    }
    return CodeBlock.builder()
        .addStatement("$T copy = $L", plan.local(), fresh(plan, source))
        .addStatement("copy.clear()")
        .build();
  }

  private static boolean isVariable(CodeBlock source) {
    return source.toString().chars().allMatch(Character::isJavaIdentifierPart);
  }

  /**
   * Returns whether the container is a list that is always copied with the same constructor. This
   * constructor also accepts a source whose type has a wildcard.
   */
  boolean isPlainList(ContainerOf plan) {
    ContainerType container = plan.container();
    return container.contents() == Contents.LIST
        && container.kinds().isEmpty()
        && container.otherwise().fresh() == Fresh.CONSTRUCTOR;
  }

  private static int arity(ContainerOf plan) {
    return plan.contents().size();
  }

  private static CodeBlock construct(ContainerKind kind, boolean generic, CodeBlock source) {
    return CodeBlock.of(
        generic ? "new $T<>($L)" : "new $T($L)", ClassName.bestGuess(kind.made()), source);
  }

  private MethodSpec byKind(String name, ContainerOf plan) {
    ContainerType container = plan.container();
    List<TypeVariableName> variables = variables(plan);
    TypeName type = applied(container.name(), variables);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addTypeVariables(variables)
            .returns(type)
            .addParameter(type, "source");
    for (ContainerKind kind : container.kinds()) {
      if (kind.fresh() == Fresh.CONSTRUCTOR) {
        method
            .beginControlFlow(
                "if (source instanceof $T $L)", applied(kind.test(), variables), variable(kind))
            .addStatement("return $L", construct(kind, true, CodeBlock.of(variable(kind))))
            .endControlFlow();
      } else {
        method.beginControlFlow("if (source instanceof $T)", ClassName.bestGuess(kind.test()));
        method.addCode(made(kind, variables));
        method.endControlFlow();
      }
    }
    return method.addCode(made(container.otherwise(), variables)).build();
  }

  private static String variable(ContainerKind kind) {
    return kind.test().contains("Sorted") ? "sorted" : "same";
  }

  /** Statements that return a container of the given kind with the contents of {@code source}. */
  static CodeBlock made(ContainerKind kind, List<TypeVariableName> variables) {
    CodeBlock source = CodeBlock.of("source");
    TypeName made = applied(kind.made(), variables);
    ClassName raw = ClassName.bestGuess(kind.made());
    return switch (kind.fresh()) {
      case CONSTRUCTOR ->
          CodeBlock.builder().addStatement("return $L", construct(kind, true, source)).build();
      case CONSTRUCTOR_OR_IDENTITY -> unlessEqualsWereLost(kind, variables);
      case ADD_ALL ->
          CodeBlock.builder()
              .addStatement("$T copy = new $T<>()", made, raw)
              .addStatement("copy.addAll(source)")
              .addStatement("return copy")
              .build();
      case CAPACITY ->
          CodeBlock.builder()
              .addStatement("int capacity = source.size() + source.remainingCapacity()")
              .addStatement("$T copy = new $T<>(capacity)", made, raw)
              .addStatement("copy.addAll(source)")
              .addStatement("return copy")
              .build();
      case CLONE, FIXED_SIZE, COPY_OF, NEW_KEY_SET, METHOD, GENERIC ->
          throw new IllegalArgumentException(kind.toString());
    };
  }

  private static CodeBlock unlessEqualsWereLost(
      ContainerKind kind, List<TypeVariableName> variables) {
    boolean map = kind.made().equals(LinkedHashMap.class.getName());
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement(
                "$T copy = $L",
                applied(kind.test(), variables),
                construct(kind, true, CodeBlock.of("source")))
            .beginControlFlow("if (copy.size() < source.size())")
            .add(
                """
                // The source holds $L that equal each other,
                // and only an IdentityHashMap keeps them apart.
                """,
                map ? "keys" : "elements");
    if (map) {
      code.addStatement("return new $T<>(source)", IdentityHashMap.class);
    } else {
      code.addStatement(
              "copy = $T.newSetFromMap(new $T<>())", Collections.class, IdentityHashMap.class)
          .addStatement("copy.addAll(source)");
    }
    return code.endControlFlow().addStatement("return copy").build();
  }

  private static List<TypeVariableName> variables(ContainerOf plan) {
    return arity(plan) == 2
        ? List.of(TypeVariableName.get("K"), TypeVariableName.get("V"))
        : List.of(TypeVariableName.get("E"));
  }

  private static TypeName applied(String type, List<TypeVariableName> variables) {
    return ParameterizedTypeName.get(ClassName.bestGuess(type), variables.toArray(TypeName[]::new));
  }

  /** An unmodifiable view of the copy: a set if the copy is a set, otherwise a list. */
  CodeBlock wrapped(ContainerOf plan, CodeBlock copy) {
    String name =
        writer
            .own()
            .overload(
                List.of("unmodifiable", plan.container()),
                "unmodifiable",
                n -> wrapper(n, plan.container()));
    return CodeBlock.of("$N($L)", name, copy);
  }

  private static MethodSpec wrapper(String name, ContainerType container) {
    TypeVariableName element = TypeVariableName.get("E");
    TypeName type = ParameterizedTypeName.get(ClassName.bestGuess(container.name()), element);
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addTypeVariable(element)
        .returns(type)
        .addParameter(type, "copy")
        .beginControlFlow(
            "if (copy instanceof $T set)",
            ParameterizedTypeName.get(ClassName.get(Set.class), element))
        .addStatement("return $T.unmodifiableSet(set)", Collections.class)
        .endControlFlow()
        .addStatement(
            "return $T.unmodifiableList(($T) copy)",
            Collections.class,
            ParameterizedTypeName.get(ClassName.get(List.class), element))
        .build();
  }
}
