package dev.latchwork.processor.deepcopy.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.CopyPart;
import dev.latchwork.processor.copy.write.CopyFunctions;
import dev.latchwork.processor.copy.write.CopyWriter;
import dev.latchwork.processor.deepcopy.model.DeepCopyModel;
import dev.latchwork.processor.emit.GeneratedNames;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Renders code that copies a chain of objects whose constructor takes the next object. The last
 * object is copied first.
 *
 * <pre>{@code
 * Deque<Cell> chain = new ArrayDeque<>();
 * for (Cell next = source; next != null; next = next.next) {
 *   chain.push(next);
 * }
 * Cell copy = null;
 * for (Cell next : chain) {
 *   copy = copyWithNext(next, copy);
 * }
 * return copy;
 * }</pre>
 */
record ConstructorChainRenderer(DeepCopyModel model, CopyPart link, CopyWriter writer) {
  private static final String GIVEN = "rest";

  static Optional<ConstructorChainRenderer> of(DeepCopyModel model, CopyWriter writer) {
    return model
        .linkOfConstructor()
        .filter(p -> !writer.remembers())
        .map(p -> new ConstructorChainRenderer(model, p, writer));
  }

  static String methodName(CopyPart link) {
    return "copyWith" + GeneratedNames.capitalized(link.field());
  }

  CodeBlock body() {
    TypeName type = model.type();
    return CodeBlock.builder()
        .addStatement(
            "$T chain = new $T<>()",
            ParameterizedTypeName.get(ClassName.get(Deque.class), type),
            ArrayDeque.class)
        .addStatement("$T mark = null", type)
        .beginControlFlow(
            "for ($T next = source; next != null;$Wnext = $L)",
            type,
            writer.read(link.access(), "next"))
        .add("// A chain that runs into itself comes back to `mark` (Brent's algorithm).\n")
        .beginControlFlow("if (next == mark)")
        .addStatement(
            "throw new $T($W$S)",
            IllegalStateException.class,
            link.label() + " leads back to an object whose constructor takes it")
        .endControlFlow()
        .addStatement("chain.push(next)")
        .beginControlFlow("if ($T.bitCount(chain.size()) == 1)", Integer.class)
        .addStatement("mark = next")
        .endControlFlow()
        .endControlFlow()
        .addStatement("$T copy = null", type)
        .add("// The last object is copied first, since each constructor takes the copy of the")
        .add(" next object.\n")
        .beginControlFlow("for ($T next : chain)", type)
        .addStatement(
            "copy = $N(next, copy$L)", methodName(link), CopyFunctions.pass(model.operated()))
        .endControlFlow()
        .addStatement("return copy")
        .build();
  }

  /** The method that copies one object, given the copy of the next one. */
  MethodSpec single() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(methodName(link))
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addTypeVariables(model.typeVariables())
            .returns(model.type())
            .addParameter(model.type(), "source")
            .addParameter(model.type(), GIVEN);
    CopyFunctions.declare(method, model.operated());
    return method
        .addCode(new BodyRenderer(model, writer).bodyWith(link, CodeBlock.of(GIVEN)))
        .build();
  }
}
