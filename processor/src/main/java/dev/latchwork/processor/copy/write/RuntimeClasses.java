package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.latchwork.processor.types.known.ContainerKind;
import dev.latchwork.processor.types.known.ContainerKind.Empty;
import dev.latchwork.processor.types.known.ContainerKind.Fresh;
import dev.latchwork.processor.types.known.ContainerType;
import dev.latchwork.processor.types.known.ContainerType.Contents;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.PriorityBlockingQueue;

/**
 * The code that creates a container of one class. It runs once the source is known to be of that
 * class.
 */
final class RuntimeClasses {
  /** Classes that grow when they are three quarters full. */
  private static final Set<String> HASHED =
      Set.of(HashSet.class.getName(), LinkedHashSet.class.getName(), HashMap.class.getName());

  /** Classes whose constructors take an expected size. */
  private static final Set<String> SIZED =
      Set.of(ArrayDeque.class.getName(), IdentityHashMap.class.getName());

  private RuntimeClasses() {}

  static List<TypeVariableName> variables(ContainerType container) {
    if (container.contents() == Contents.ENTRIES) {
      return List.of(first(container, "K"), TypeVariableName.get("V"));
    }
    return List.of(first(container, "E"));
  }

  private static TypeVariableName first(ContainerType container, String name) {
    return switch (container.name()) {
      case "java.util.EnumMap", "java.util.EnumSet" ->
          TypeVariableName.get(
              name,
              ParameterizedTypeName.get(ClassName.get(Enum.class), TypeVariableName.get(name)));
      case "java.util.concurrent.DelayQueue" ->
          TypeVariableName.get(name, java.util.concurrent.Delayed.class);
      default -> TypeVariableName.get(name);
    };
  }

  static TypeName type(ContainerType container) {
    return applied(container.name(), container);
  }

  static TypeName applied(String type, ContainerType container) {
    TypeName[] names =
        variables(container).stream()
            .map(v -> TypeVariableName.get(v.name()))
            .toArray(TypeName[]::new);
    return ParameterizedTypeName.get(ClassName.bestGuess(type), names);
  }

  /** A condition on {@code source} and its class {@code kind}. */
  static CodeBlock test(ContainerKind kind) {
    return kind.fresh() == Fresh.COPY_OF
        ? CodeBlock.of("source instanceof $T", EnumSet.class)
        : CodeBlock.of("kind == $T.class", ClassName.bestGuess(kind.test()));
  }

  /** Statements that return a container with the same contents. */
  static CodeBlock copyOf(ContainerKind kind, ContainerType container) {
    return switch (kind.fresh()) {
      case CONSTRUCTOR ->
          returned(
              CodeBlock.of(
                  "new $T<>($L)", ClassName.bestGuess(kind.made()), typed(kind, container)));
      case METHOD, GENERIC -> returned(byMethod(kind, container));
      case CLONE, COPY_OF -> returned(cloned(kind, container));
      case FIXED_SIZE -> returned(CodeBlock.of("$T.asList((E[]) source.toArray())", Arrays.class));
      case CONSTRUCTOR_OR_IDENTITY -> ContainerCopyWriter.made(kind, variables(container));
      case ADD_ALL, CAPACITY, NEW_KEY_SET ->
          CodeBlock.builder()
              .addStatement("$T copy = $L", type(container), empty(kind, container))
              .addStatement("copy.addAll(source)")
              .addStatement("return copy")
              .build();
    };
  }

  /** Statements that return a container without contents. */
  static CodeBlock emptyLike(ContainerKind kind, ContainerType container) {
    boolean method = isMethod(kind);
    if (method || kind.fresh() == Fresh.CLONE || kind.fresh() == Fresh.COPY_OF) {
      CodeBlock made = method ? byMethod(kind, container) : cloned(kind, container);
      return CodeBlock.builder()
          .addStatement("$T copy = $L", type(container), made)
          .addStatement("copy.clear()")
          .addStatement("return copy")
          .build();
    }
    return returned(empty(kind, container));
  }

  private static CodeBlock empty(ContainerKind kind, ContainerType container) {
    ClassName made = ClassName.bestGuess(kind.made());
    CodeBlock typed = typed(kind, container);
    if (kind.fresh() == Fresh.CAPACITY) {
      return CodeBlock.of("new $T<>($Zsource.size() + source.remainingCapacity())", made);
    }
    if (kind.fresh() == Fresh.NEW_KEY_SET) {
      return CodeBlock.of("$T.newKeySet()", ConcurrentHashMap.class);
    }
    if (made.equals(ClassName.get(PriorityBlockingQueue.class))) {
      return CodeBlock.of(
          "new $T<>($T.max(1, source.size()),$W$L.comparator())",
          made,
          Math.class,
          cast(kind, container));
    }
    if (kind.empty() == Empty.COMPARATOR) {
      return CodeBlock.of("new $T<>($L.comparator())", made, typed);
    }
    if (HASHED.contains(kind.made())) {
      return CodeBlock.of("new $T<>((int) (source.size() / 0.75f) + 1)", made);
    }
    if (SIZED.contains(kind.made())) {
      return CodeBlock.of("new $T<>(source.size())", made);
    }
    return CodeBlock.of("new $T<>()", made);
  }

  /** The source, with a cast if the constructor would not adopt its comparator otherwise. */
  private static CodeBlock typed(ContainerKind kind, ContainerType container) {
    boolean knowsComparator =
        container.name().contains("Sorted") || container.name().contains("Navigable");
    return kind.empty() != Empty.COMPARATOR || knowsComparator
        ? CodeBlock.of("source")
        : cast(kind, container);
  }

  private static CodeBlock cast(ContainerKind kind, ContainerType container) {
    return kind.made().equals(container.name())
        ? CodeBlock.of("source")
        : CodeBlock.of("(($T) source)", applied(kind.test(), container));
  }

  private static CodeBlock cloned(ContainerKind kind, ContainerType container) {
    if (kind.made().equals(container.name())) {
      return CodeBlock.of("($T) source.clone()", type(container));
    }
    TypeName[] unknown =
        variables(container).stream().map(v -> HelperNames.UNKNOWN).toArray(TypeName[]::new);
    return CodeBlock.of(
        "($T) (($T) source).clone()",
        type(container),
        ParameterizedTypeName.get(ClassName.bestGuess(kind.made()), unknown));
  }

  private static boolean isMethod(ContainerKind kind) {
    return kind.fresh() == Fresh.METHOD || kind.fresh() == Fresh.GENERIC;
  }

  /**
   * A call of the method that the user has named for the class. Generated code knows only the type
   * arguments of the interface, so the source is cast to the class, and the result to the
   * interface.
   */
  private static CodeBlock byMethod(ContainerKind kind, ContainerType container) {
    int dot = kind.made().lastIndexOf('.');
    ClassName owner = ClassName.bestGuess(kind.made().substring(0, dot));
    ClassName test = ClassName.bestGuess(kind.test());
    TypeName[] unknown =
        variables(container).stream().map(v -> HelperNames.UNKNOWN).toArray(TypeName[]::new);
    TypeName seen = kind.fresh() == Fresh.GENERIC ? ParameterizedTypeName.get(test, unknown) : test;
    return CodeBlock.of(
        "($T) $T.$L(($T) source)", type(container), owner, kind.made().substring(dot + 1), seen);
  }

  static boolean isUnchecked(ContainerKind kind) {
    return isMethod(kind)
        || Set.of(Fresh.CLONE, Fresh.COPY_OF, Fresh.FIXED_SIZE).contains(kind.fresh());
  }

  private static CodeBlock returned(CodeBlock value) {
    return CodeBlock.builder().addStatement("return $L", value).build();
  }
}
