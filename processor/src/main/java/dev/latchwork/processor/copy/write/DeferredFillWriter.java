package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.latchwork.processor.copy.plan.ContainerOf;
import dev.latchwork.processor.copy.write.HelperText.Call;
import dev.latchwork.processor.types.known.ContainerType.Contents;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes code that defers filling a set, map or other container that hashes or compares its
 * contents. Hashing or comparing may read other copies, so those copies must be complete first. On
 * a cycle, they are complete only when the outermost copy is complete.
 *
 * <pre>{@code
 * copies.put(source, copy);
 * addLast(copy, source, element -> PersonCopier.copy(element, copies), field, copies);
 * return copy;
 * }</pre>
 */
public final class DeferredFillWriter {
  /** A copier that has a method of this name defers what has to be filled last. */
  public static final String OUTERMOST = "outermost";

  private static final String LAST = "last";
  private static final TypeName TASKS = ParameterizedTypeName.get(List.class, Runnable.class);

  private final CopyWriter writer;
  private final HelperText text;

  DeferredFillWriter(CopyWriter writer) {
    this.writer = writer;
    this.text = new HelperText(writer);
  }

  /**
   * @param contents the copies of one {@code element}, or of {@code key} and {@code value}
   */
  CodeBlock fill(
      ContainerOf plan, CodeBlock copy, SourceExpression source, List<CodeBlock> contents) {
    return plan.container().contents() == Contents.ENTRIES
        ? CodeBlock.of(
            "$N($L, $L,$Wkey -> $L,$Wvalue -> $L,$W$L, copies)",
            putLast(),
            copy,
            source.value(),
            contents.get(0),
            contents.get(1),
            source.field())
        : CodeBlock.of(
            "$N($L, $L,$Welement -> $L,$W$L, copies)",
            addLast(),
            copy,
            source.value(),
            contents.get(0),
            source.field());
  }

  /**
   * Statements that make a copy, run everything that its helper methods have deferred, and return
   * the copy.
   */
  CodeBlock complete(TypeName type, CodeBlock copy) {
    if (!writer.own().has(LAST)) {
      return CodeBlock.builder().addStatement("return $L", copy).build();
    }
    return CodeBlock.builder()
        .addStatement("$T last = new $T<>()", TASKS, ArrayList.class)
        .addStatement("copies.put($T.class, last)", List.class)
        .addStatement("$T copy =$W$L", type, copy)
        .addStatement("last.forEach($T::run)", Runnable.class)
        .add(
            "// Run the tasks again: a task may have used a collection that a later task filled.\n")
        .addStatement("copies.remove($T.class)", List.class)
        .addStatement("last.forEach($T::run)", Runnable.class)
        .addStatement("return copy")
        .build();
  }

  /** The name of the method that defers adding the copies of elements. */
  String addLast() {
    return text.method(
        "addLast",
        """
        /**
         * Adds the copies of the elements when all copying is done. Until then, their hash codes
         * and comparisons may depend on objects that are not yet complete.
         */
        private static <E> void addLast(Collection<E> copy, Collection<E> source,
            UnaryOperator<E> element, String field, Map<Object, Object> copies) {
          List<E> elements = new ArrayList<>(source);
          elements.replaceAll(element);
          last(copies).add(() -> {
            copy.clear();
            copy.addAll(elements);
            if (copy.size() < elements.size() && !copies.containsKey(List.class)) {
              throw new IllegalStateException(field + " holds elements whose copies are equal");
            }
          });
        }
        """,
        new Call(LAST, this::tasks));
  }

  private String putLast() {
    return text.method(
        "putLast",
        """
        /**
         * Puts the copied entries into the map when all copying is done. Until then, the keys'
         * hash codes and comparisons may depend on objects that are not yet complete.
         */
        private static <K, V> void putLast(Map<K, V> copy, Map<K, V> source, UnaryOperator<K> key,
            UnaryOperator<V> value, String field, Map<Object, Object> copies) {
          List<K> keys = new ArrayList<>(source.keySet());
          List<V> values = new ArrayList<>(source.values());
          keys.replaceAll(key);
          values.replaceAll(value);
          last(copies).add(() -> {
            copy.clear();
            for (int i = 0; i < keys.size(); i++) {
              copy.put(keys.get(i), values.get(i));
            }
            if (copy.size() < keys.size() && !copies.containsKey(List.class)) {
              throw new IllegalStateException(field + " holds keys whose copies are equal");
            }
          });
        }
        """,
        new Call(LAST, this::tasks));
  }

  /** The name of the method that returns the deferred tasks. */
  String tasks() {
    return text.method(
        LAST,
        """
        /** Returns the tasks that the outermost call runs when everything else is complete. */
        @SuppressWarnings("unchecked")
        private static List<Runnable> last(Map<Object, Object> copies) {
          return (List<Runnable>) copies.get(List.class);
        }
        """);
  }

  /**
   * A statement for the start of a method {@code copy(source, copies)}. It makes the outermost call
   * return the result of another method, which makes the complete copy.
   */
  CodeBlock outermost(TypeName type) {
    return CodeBlock.builder()
        .beginControlFlow("if (source != null && !copies.containsKey($T.class))", List.class)
        .addStatement(
            "return $N(source$L, copies)",
            writer.own().overload(OUTERMOST, OUTERMOST, name -> outermost(name, type)),
            CopyFunctions.pass(writer.own().operated(type)))
        .endControlFlow()
        .build();
  }

  private MethodSpec outermost(String name, TypeName type) {
    List<TypeVariableName> operated = writer.own().operated(type);
    MethodSpec.Builder method =
        writer
            .own()
            .declare(name, type)
            .addJavadoc(
                "Copies the source. Some collections and maps are filled at the end, such as those that"
                    + " hash\nor compare their contents.\n")
            .addParameter(type, "source");
    CopyFunctions.declare(method, operated);
    return method
        .addParameter(CopyMethodWriter.COPIES, "copies")
        .addStatement("$T last = new $T<>()", TASKS, ArrayList.class)
        .addStatement("copies.put($T.class, last)", List.class)
        .beginControlFlow("try")
        .addStatement("$T copy = copy(source$L, copies)", type, CopyFunctions.pass(operated))
        .addStatement("last.forEach($T::run)", Runnable.class)
        .addComment(
            "Run the tasks again: a task may have used a collection that a later task filled.")
        .addStatement("copies.remove($T.class)", List.class)
        .addStatement("last.forEach($T::run)", Runnable.class)
        .addStatement("return copy")
        .nextControlFlow("finally")
        .addStatement("copies.remove($T.class)", List.class)
        .endControlFlow()
        .build();
  }
}
