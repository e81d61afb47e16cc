package dev.latchwork.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The type variables that a type mentions. */
public final class TypeVariables {
  private TypeVariables() {}

  public static Set<String> in(TypeName type) {
    return stream(type).collect(Collectors.toSet());
  }

  /** The type variables that a type mentions outside wildcards. */
  public static Set<String> outsideWildcards(TypeName type) {
    if (type instanceof TypeVariableName variable) {
      return Set.of(variable.name());
    }
    if (type instanceof ArrayTypeName array) {
      return outsideWildcards(array.componentType());
    }
    return type instanceof ParameterizedTypeName parameterized
        ? parameterized.typeArguments().stream()
            .flatMap(a -> outsideWildcards(a).stream())
            .collect(Collectors.toSet())
        : Set.of();
  }

  /** Returns the type variables as type arguments; empty if there are none. */
  public static CodeBlock asArguments(List<TypeVariableName> variables) {
    return variables.isEmpty()
        ? CodeBlock.of("")
        : variables.stream()
            .map(v -> CodeBlock.of("$L", v.name()))
            .collect(CodeBlock.joining(", ", "<", ">"));
  }

  private static Stream<String> stream(TypeName type) {
    if (type instanceof TypeVariableName variable) {
      return Stream.of(variable.name());
    }
    if (type instanceof ArrayTypeName array) {
      return stream(array.componentType());
    }
    if (type instanceof ParameterizedTypeName parameterized) {
      return all(parameterized.typeArguments());
    }
    if (type instanceof WildcardTypeName wildcard) {
      return Stream.concat(all(wildcard.upperBounds()), all(wildcard.lowerBounds()));
    }
    return Stream.empty();
  }

  /**
   * Returns the type variables, each without its bounds if a bound mentions a hidden class. A class
   * in the unnamed package is hidden where a member type has the same name.
   */
  public static List<TypeVariableName> withoutHidden(
      List<TypeVariableName> variables, Set<String> hidden) {
    return variables.stream()
        .map(v -> hasHiddenBound(v, hidden) ? TypeVariableName.get(v.name()) : v)
        .toList();
  }

  /**
   * Returns whether a bound of the type variable mentions a class in the unnamed package whose name
   * is among the hidden names.
   */
  public static boolean hasHiddenBound(TypeVariableName variable, Set<String> hidden) {
    return variable.bounds().stream().anyMatch(b -> isHidden(b, hidden));
  }

  /**
   * Returns whether the type mentions a class in the unnamed package whose name is among the hidden
   * names.
   */
  public static boolean isHidden(TypeName type, Set<String> hidden) {
    if (type instanceof ClassName name) {
      return name.packageName().isEmpty() && hidden.contains(name.topLevelClassName().simpleName());
    }
    if (type instanceof ArrayTypeName array) {
      return isHidden(array.componentType(), hidden);
    }
    if (type instanceof ParameterizedTypeName parameterized) {
      return isHidden(parameterized.rawType(), hidden)
          || parameterized.typeArguments().stream().anyMatch(a -> isHidden(a, hidden));
    }
    return type instanceof WildcardTypeName wildcard
        && Stream.concat(wildcard.upperBounds().stream(), wildcard.lowerBounds().stream())
            .anyMatch(b -> isHidden(b, hidden));
  }

  private static Stream<String> all(Collection<? extends TypeName> types) {
    return types.stream().flatMap(TypeVariables::stream);
  }
}
