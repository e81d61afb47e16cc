package dev.latchwork.processor.guarded.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;

/** The functions that {@code updateX} takes. */
public final class UpdateFunctions {
  private UpdateFunctions() {}

  /** The operator's type, for values of the given type. */
  public static TypeName type(TypeName value) {
    if (value.equals(TypeName.INT)) {
      return ClassName.get(IntUnaryOperator.class);
    }
    if (value.equals(TypeName.LONG)) {
      return ClassName.get(LongUnaryOperator.class);
    }
    if (value.equals(TypeName.DOUBLE)) {
      return ClassName.get(DoubleUnaryOperator.class);
    }
    return ParameterizedTypeName.get(ClassName.get(UnaryOperator.class), value.box());
  }

  /** The name of the operator's method, for values of the given type. */
  public static String method(TypeName value) {
    if (value.equals(TypeName.INT)) {
      return "applyAsInt";
    }
    if (value.equals(TypeName.LONG)) {
      return "applyAsLong";
    }
    return value.equals(TypeName.DOUBLE) ? "applyAsDouble" : "apply";
  }
}
