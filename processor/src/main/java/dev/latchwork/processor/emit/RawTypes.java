package dev.latchwork.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;
import java.util.stream.Stream;

/** Removes the type arguments from types, and finds the classes that a type mentions. */
public final class RawTypes {
  private RawTypes() {}

  /** Returns the type without its type arguments, if it has any. */
  public static TypeName withoutArguments(TypeName type) {
    return type instanceof ParameterizedTypeName parameterized ? parameterized.rawType() : type;
  }

  /** Returns the class of a type, which has to be a class, with or without type arguments. */
  public static ClassName rawType(TypeName type) {
    return (ClassName) withoutArguments(type);
  }

  /** The classes that a type mentions, without those in the bounds of its type variables. */
  public static Stream<ClassName> classesIn(TypeName type) {
    if (type instanceof ClassName name) {
      return Stream.of(name);
    }
    if (type instanceof ArrayTypeName array) {
      return classesIn(array.componentType());
    }
    if (type instanceof ParameterizedTypeName parameterized) {
      return Stream.concat(
          Stream.of(parameterized.rawType()), classesIn(parameterized.typeArguments()));
    }
    return type instanceof WildcardTypeName wildcard
        ? Stream.concat(classesIn(wildcard.upperBounds()), classesIn(wildcard.lowerBounds()))
        : Stream.empty();
  }

  private static Stream<ClassName> classesIn(List<? extends TypeName> types) {
    return types.stream().flatMap(RawTypes::classesIn);
  }
}
