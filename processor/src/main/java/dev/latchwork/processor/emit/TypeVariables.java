package dev.latchwork.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The type variables that a type mentions. */
public final class TypeVariables {
  private TypeVariables() {}

  public static Set<String> in(TypeName type) {
    return stream(type).collect(Collectors.toSet());
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

  private static Stream<String> all(Collection<? extends TypeName> types) {
    return types.stream().flatMap(TypeVariables::stream);
  }
}
