package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import javax.lang.model.element.Modifier;

/**
 * Writes calls that the stack has always room for. How deep they are nested is kept in {@code
 * copies}, so that copiers of different types count together.
 *
 * <pre>{@code
 * fill(copies, () -> {
 *   copy.left = copy(source.left, copies);
 *   copy.right = copy(source.right, copies);
 * });
 * }</pre>
 */
public final class StackDepthWriter {
  /** The method by which a copier tells that it counts how deep it is nested. */
  public static final String FILL = "fill";

  private static final int LIMIT = CopyWriter.DEPTH_LIMIT;

  private static final TypeName PENDING = ParameterizedTypeName.get(Deque.class, Runnable.class);
  private static final TypeVariableName COPY = TypeVariableName.get("C");

  private final CopyWriter writer;

  StackDepthWriter(CopyWriter writer) {
    this.writer = writer;
  }

  /** Statements that run the ones that fill a copy, now or later. */
  CodeBlock fill(CodeBlock statements) {
    return CodeBlock.builder()
        .add("$N(copies, () -> {\n$>", method(FILL, this::fill))
        .add(statements)
        .add("$<});\n")
        .build();
  }

  /** An expression for what a constructor makes of copies. */
  CodeBlock made(CodeBlock construct) {
    if (!new BottomUpWriter(writer).isPossible()) {
      return construct;
    }
    return CodeBlock.of(
        "$N(copies, source$L,$W() -> $L)",
        method("make", this::make),
        CopyFunctions.pass(new BottomUpWriter(writer).operated()),
        construct);
  }

  private String method(String name, Writing write) {
    return writer.own().overload(name + " within the stack", name, write::named);
  }

  private interface Writing {
    MethodSpec named(String name);
  }

  private MethodSpec fill(String name) {
    return shared(name, TypeName.VOID)
        .addJavadoc("Runs it, unless the stack is deep: then a call further out does.\n")
        .addParameter(Runnable.class, "contents")
        .addStatement("int[] depth = $N(copies)", method("depth", StackDepthWriter::depth))
        .beginControlFlow("if (depth[0] == $L)", LIMIT)
        .addStatement("$N(copies).push(contents)", method("pending", StackDepthWriter::pending))
        .addStatement("return")
        .endControlFlow()
        .addStatement("depth[0]++")
        .addStatement("contents.run()")
        .addStatement("$N(copies, depth)", method("leave", this::leave))
        .build();
  }

  private MethodSpec make(String name) {
    BottomUpWriter below = new BottomUpWriter(writer);
    MethodSpec.Builder method =
        shared(name, COPY)
            .addTypeVariable(COPY)
            .addTypeVariables(below.operated())
            .addJavadoc(
                "Makes a copy; where the stack is deep, after what its constructor takes.\n")
            .addParameter(Object.class, "source");
    CopyFunctions.declare(method, below.operated());
    return method
        .addParameter(ParameterizedTypeName.get(ClassName.get(Supplier.class), COPY), "constructor")
        .addStatement("int[] depth = $N(copies)", method("depth", StackDepthWriter::depth))
        .beginControlFlow("if (depth[0] == $L)", LIMIT)
        .addStatement("$N(source$L, copies)", below.method(), CopyFunctions.pass(below.operated()))
        .addStatement("return constructor.get()")
        .endControlFlow()
        .addStatement("depth[0]++")
        .addStatement("C copy = constructor.get()")
        .addStatement("$N(copies, depth)", method("leave", this::leave))
        .addStatement("return copy")
        .build();
  }

  private MethodSpec leave(String name) {
    return shared(name, TypeName.VOID)
        .addParameter(int[].class, "depth")
        .beginControlFlow(
            "while (depth[0] == $L && !$N(copies).isEmpty())",
            LIMIT,
            method("pending", StackDepthWriter::pending))
        .addStatement("$N(copies).pop().run()", method("pending", StackDepthWriter::pending))
        .endControlFlow()
        .addStatement("depth[0]--")
        .build();
  }

  /** Statements for before what has to be whole when it returns, however deep the stack is. */
  static CodeBlock begin() {
    return CodeBlock.builder()
        .addStatement(
            "$T before = copies.put($T.class,$Wnew $T<Runnable>())",
            Object.class,
            Deque.class,
            ArrayDeque.class)
        .build();
  }

  /** Those for after it. */
  CodeBlock end() {
    return CodeBlock.builder()
        .addStatement("$N(copies, before)", method("finish", this::finish))
        .build();
  }

  private MethodSpec finish(String name) {
    return shared(name, TypeName.VOID)
        .addJavadoc("Runs what the depth of the stack left over, then only what was before.\n")
        .addParameter(Object.class, "before")
        .beginControlFlow(
            "while (!$N(copies).isEmpty())", method("pending", StackDepthWriter::pending))
        .addStatement("$N(copies).pop().run()", method("pending", StackDepthWriter::pending))
        .endControlFlow()
        .addStatement("copies.put($T.class, before)", Deque.class)
        .build();
  }

  private static MethodSpec.Builder shared(String name, TypeName type) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(type)
        .addParameter(CopyMethodWriter.COPIES, "copies");
  }

  private static MethodSpec depth(String name) {
    return shared(name, TypeName.get(int[].class))
        .addJavadoc("How deep calls are nested, those of other copiers included.\n")
        .addStatement("return (int[]) copies.computeIfAbsent(int[].class, key -> new int[1])")
        .build();
  }

  private static MethodSpec pending(String name) {
    return shared(name, PENDING)
        .addAnnotation(Suppress.UNCHECKED)
        .addStatement(
            "return ($T)$Wcopies.computeIfAbsent($T.class, key -> new $T<Runnable>())",
            PENDING,
            Deque.class,
            ArrayDeque.class)
        .build();
  }
}
