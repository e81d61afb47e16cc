package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.latchwork.processor.emit.GeneratedNames;
import java.util.List;
import java.util.function.UnaryOperator;

/** The operators that a copier takes as parameters, to copy values of type variables. */
public final class CopyFunctions {
  private CopyFunctions() {}

  /**
   * {@code copyT} for a type variable {@code T}, but {@code operatorT} for {@code t}, since a class
   * may declare both {@code T} and {@code t}.
   */
  public static String name(TypeVariableName variable) {
    String name = variable.name();
    return Character.isLowerCase(name.charAt(0))
        ? "operator" + GeneratedNames.capitalized(name)
        : "copy" + name;
  }

  public static void declare(MethodSpec.Builder method, List<TypeVariableName> variables) {
    for (TypeVariableName variable : variables) {
      method.addParameter(
          ParameterizedTypeName.get(
              ClassName.get(UnaryOperator.class), TypeVariableName.get(variable.name())),
          name(variable));
    }
  }

  public static CodeBlock document(List<TypeVariableName> variables) {
    return variables.stream()
        .map(
            v ->
                CodeBlock.of(
                    "@param $L copies values of type $L; never called with null\n",
                    name(v),
                    v.name()))
        .collect(CodeBlock.joining(""));
  }

  /** {@code , copyT} for each variable, to follow another argument. */
  public static CodeBlock pass(List<TypeVariableName> variables) {
    return variables.stream()
        .map(v -> CodeBlock.of(", $N", name(v)))
        .collect(CodeBlock.joining(""));
  }
}
