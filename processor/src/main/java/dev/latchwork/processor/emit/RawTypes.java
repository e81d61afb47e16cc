package dev.latchwork.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;

/** Types without their type arguments. */
public final class RawTypes {
  private RawTypes() {}

  /** The type itself where it has no type arguments. */
  public static TypeName withoutArguments(TypeName type) {
    return type instanceof ParameterizedTypeName parameterized ? parameterized.rawType() : type;
  }

  /** The class that a class type, with or without type arguments, is of. */
  public static ClassName rawType(TypeName type) {
    return (ClassName) withoutArguments(type);
  }
}
