package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.latchwork.processor.copy.write.HelperText.Call;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import javax.lang.model.element.Modifier;

/**
 * Writes calls that never overflow the stack. The map {@code copies} also holds a count of how
 * deeply the calls are nested, so that copiers of different types share the count.
 *
 * <pre>{@code
 * fill(copies, () -> {
 *   copy.left = copy(source.left, copies);
 *   copy.right = copy(source.right, copies);
 * });
 * }</pre>
 */
public final class StackDepthWriter {
  /** A copier that has a method of this name counts how deeply its calls are nested. */
  public static final String FILL = "fill";

  private static final String DEPTH = "depth";
  private static final String LEAVE = "leave";
  private static final String PENDING = "pending";
  private static final TypeVariableName COPY = TypeVariableName.get("C");

  private final CopyWriter writer;
  private final HelperText text;

  StackDepthWriter(CopyWriter writer) {
    this.writer = writer;
    this.text = new HelperText(writer);
  }

  /** Statements that fill a copy, now or later. */
  CodeBlock fill(CodeBlock statements) {
    return CodeBlock.builder()
        .add("$N(copies, () -> {\n$>", fill())
        .add(statements)
        .add("$<});\n")
        .build();
  }

  /**
   * An expression for an object that a constructor creates from copies. If the stack is deep when
   * the code runs, the copies are made first, without recursion.
   */
  CodeBlock made(CodeBlock construct) {
    if (!new BottomUpWriter(writer).isPossible()) {
      return construct;
    }
    return CodeBlock.of(
        "$N(copies, source$L,$W() -> $L)",
        make(),
        CopyFunctions.pass(new BottomUpWriter(writer).operated()),
        construct);
  }

  /** Statements to run before a call whose result must be complete, however deep the stack is. */
  static CodeBlock begin() {
    return CodeBlock.builder()
        .addStatement(
            "$T before = copies.put($T.class,$Wnew $T<Runnable>())",
            Object.class,
            Deque.class,
            ArrayDeque.class)
        .build();
  }

  /** Statements to run after a call whose result must be complete. */
  CodeBlock end() {
    return CodeBlock.builder().addStatement("$N(copies, before)", finish()).build();
  }

  private String fill() {
    return method(
        FILL,
        """
        /** Runs {@code contents} now or, if the stack is deep, leaves it to an outer call. */
        private static void fill(Map<Object, Object> copies, Runnable contents) {
          int[] depth = depth(copies);
          if (depth[0] == LIMIT) {
            pending(copies).push(contents);
            return;
          }
          depth[0]++;
          contents.run();
          leave(copies, depth);
        }
        """,
        new Call(DEPTH, this::depth),
        new Call(PENDING, this::pending),
        new Call(LEAVE, this::leave));
  }

  private String make() {
    return writer.own().overload("make within the stack", "make", this::make);
  }

  private MethodSpec make(String name) {
    BottomUpWriter below = new BottomUpWriter(writer);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addTypeVariable(COPY)
            .addTypeVariables(writer.own().withBounds(below.operated()))
            .addJavadoc(
                "Creates a copy. If the stack is deep, copies the constructor's arguments first.\n")
            .returns(COPY)
            .addParameter(CopyMethodWriter.COPIES, "copies")
            .addParameter(Object.class, "source");
    CopyFunctions.declare(method, below.operated());
    return method
        .addParameter(ParameterizedTypeName.get(ClassName.get(Supplier.class), COPY), "constructor")
        .addStatement("int[] depth = $N(copies)", depth())
        .beginControlFlow("if (depth[0] == $L)", CopyWriter.DEPTH_LIMIT)
        .addStatement("$N(source$L, copies)", below.method(), CopyFunctions.pass(below.operated()))
        .addStatement("return constructor.get()")
        .endControlFlow()
        .addStatement("depth[0]++")
        .addStatement("C copy = constructor.get()")
        .addStatement("$N(copies, depth)", leave())
        .addStatement("return copy")
        .build();
  }

  private String leave() {
    return method(
        LEAVE,
        """
        private static void leave(Map<Object, Object> copies, int[] depth) {
          while (depth[0] == LIMIT && !pending(copies).isEmpty()) {
            pending(copies).pop().run();
          }
          depth[0]--;
        }
        """,
        new Call(PENDING, this::pending));
  }

  private String finish() {
    return method(
        "finish",
        """
        /**
         * Runs the tasks that were postponed because the stack was deep, then restores
         * {@code before}, the tasks that outer calls have postponed.
         */
        private static void finish(Map<Object, Object> copies, Object before) {
          while (!pending(copies).isEmpty()) {
            pending(copies).pop().run();
          }
          copies.put(Deque.class, before);
        }
        """,
        new Call(PENDING, this::pending));
  }

  private String depth() {
    return method(
        DEPTH,
        """
        /**
         * Returns the counter of nested copying steps. All copiers that share {@code copies} use
         * the same counter.
         */
        private static int[] depth(Map<Object, Object> copies) {
          return (int[]) copies.computeIfAbsent(int[].class, key -> new int[1]);
        }
        """);
  }

  private String pending() {
    return method(
        PENDING,
        """
        @SuppressWarnings("unchecked")
        private static Deque<Runnable> pending(Map<Object, Object> copies) {
          return (Deque<Runnable>) copies.computeIfAbsent(Deque.class, key -> new ArrayDeque<Runnable>());
        }
        """);
  }

  private String method(String name, String method, Call... calls) {
    return text.method(
        name + " within the stack",
        name,
        method.replace("LIMIT", String.valueOf(CopyWriter.DEPTH_LIMIT)),
        calls);
  }
}
