package dev.latchwork.processor.copy;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.latchwork.processor.copy.CopyPlan.ArrayOf;
import dev.latchwork.processor.copy.CopyPlan.ContainerOf;
import java.util.Collections;

/**
 * Writes the copies of arrays.
 *
 * <pre>{@code
 * private static int[][] copyIntArrayArray(int[][] source) {
 *   if (source == null) {
 *     return null;
 *   }
 *   int[][] copy = source.clone();
 *   for (int i = 0; i < copy.length; i++) {
 *     copy[i] = copy[i] == null ? null : copy[i].clone();
 *   }
 *   return copy;
 * }
 * }</pre>
 */
final class ArrayWriter {
  private final CopyWriter writer;

  ArrayWriter(CopyWriter writer) {
    this.writer = writer;
  }

  CodeBlock copy(ArrayOf plan, CodeBlock source, boolean inline) {
    if (plan.element().isSame()) {
      return writer.unlessNull(plan, source, inline, s -> CodeBlock.of("$L.clone()", s));
    }
    String name = writer.own().name(plan, Names.method(plan), n -> withElements(n, plan));
    return CodeBlock.of("$N($L)", name, source);
  }

  private MethodSpec withElements(String name, ArrayOf plan) {
    // A snapshot of a list need not be of the class that an ArrayList[] in disguise can hold.
    boolean anew = plan.element() instanceof ContainerOf;
    MethodSpec.Builder method = writer.own().declare(name, plan.type());
    if (anew && plan.element().type() instanceof ParameterizedTypeName) {
      method.addAnnotation(Suppress.UNCHECKED);
    }
    method
        .addParameter(plan.type(), "source")
        .beginControlFlow("if (source == null)")
        .addStatement("return null")
        .endControlFlow();
    if (anew) {
      method.addStatement("$T copy = $L", plan.type(), newArray(plan));
    } else {
      method.addStatement("$T copy = source.clone()", plan.type());
    }
    return method
        .beginControlFlow("for (int i = 0; i < copy.length; i++)")
        .addStatement(
            "copy[i] = $L",
            writer.copy(plan.element(), CodeBlock.of(anew ? "source[i]" : "copy[i]")))
        .endControlFlow()
        .addStatement("return copy")
        .build();
  }

  private static CodeBlock newArray(ArrayOf plan) {
    if (plan.element().type() instanceof ParameterizedTypeName element) {
      TypeName[] unknown =
          Collections.nCopies(
                  element.typeArguments().size(), WildcardTypeName.subtypeOf(ClassName.OBJECT))
              .toArray(TypeName[]::new);
      return CodeBlock.of(
          "($T) new $T[source.length]",
          plan.type(),
          ParameterizedTypeName.get(element.rawType(), unknown));
    }
    return CodeBlock.of("new $T[source.length]", ((ArrayTypeName) plan.type()).componentType());
  }
}
