package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.ArrayOf;
import dev.latchwork.processor.copy.plan.ContainerOf;
import dev.latchwork.processor.copy.plan.CopyPlan.Later;
import java.util.Collections;
import java.util.List;

/**
 * Writes the code that copies arrays.
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
  private final CopyMethodWriter methods;

  ArrayWriter(CopyWriter writer) {
    this.writer = writer;
    this.methods = new CopyMethodWriter(writer);
  }

  CodeBlock copy(ArrayOf plan, SourceExpression source) {
    if (plan.element().isSame()) {
      return methods.leaf(plan, source, s -> CodeBlock.of("$L.clone()", s));
    }
    boolean anew = isMadeAnew(plan);
    CodeBlock now =
        assign(
            writer.copy(plan.element(), SourceExpression.variable(anew ? "source[i]" : "copy[i]")));
    CodeBlock later =
        assign(writer.unlocked().copy(plan.element(), SourceExpression.variable("copy[i]")));
    return methods.filled(
        plan,
        source,
        anew && plan.element().type() instanceof ParameterizedTypeName,
        CodeBlock.builder()
            .addStatement(
                "$T copy = $L", plan.type(), anew ? newArray(plan) : CodeBlock.of("source.clone()"))
            .build(),
        plan.element() instanceof Later l
            ? CodeBlock.join(
                List.of(l.now().isSame() ? CodeBlock.of("") : now, writer.unlocked().later(later)),
                "")
            : now,
        CodeBlock.of("copy"));
  }

  private static CodeBlock assign(CodeBlock element) {
    return CodeBlock.builder()
        .beginControlFlow("for (int i = 0; i < copy.length; i++)")
        .addStatement("copy[i] = $L", element)
        .endControlFlow()
        .build();
  }

  /**
   * Returns whether the copy is a new array, not a clone. The snapshot of a list may have another
   * class than the list, and the clone of an {@code ArrayList[]} could not hold such a snapshot.
   */
  private static boolean isMadeAnew(ArrayOf plan) {
    return plan.element() instanceof ContainerOf container && !container.fidelity().keepsClass();
  }

  private static CodeBlock newArray(ArrayOf plan) {
    if (plan.element().type() instanceof ParameterizedTypeName element) {
      TypeName[] unknown =
          Collections.nCopies(element.typeArguments().size(), HelperNames.UNKNOWN)
              .toArray(TypeName[]::new);
      if (element.typeArguments().stream().allMatch(HelperNames.UNKNOWN::equals)) {
        return CodeBlock.of("new $T[source.length]", element);
      }
      return CodeBlock.of(
          "($T) new $T[source.length]",
          plan.type(),
          ParameterizedTypeName.get(element.rawType(), unknown));
    }
    return CodeBlock.of("new $T[source.length]", ((ArrayTypeName) plan.type()).componentType());
  }
}
