package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.ContainerOf;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.plan.CopyPlan.Later;
import dev.latchwork.processor.copy.write.HelperText.Call;
import dev.latchwork.processor.types.known.ContainerType.Contents;
import java.util.List;

/**
 * Writes the code for objects that have their own locks. While the lock of their holder is held,
 * they are only collected in a list, since copying, hashing or comparing them takes their own
 * locks.
 *
 * <pre>{@code
 * Set<Part> copy = emptyLike(source, field);
 * copies.put(source, copy);
 * addUnlocked(copy, source, element -> PartCopier.copy(element, copies), field, copies);
 * return copy;
 * }</pre>
 */
final class AfterUnlockWriter {
  private static final String UNLOCKED = "unlocked";
  private static final TypeName TASKS = ParameterizedTypeName.get(List.class, Runnable.class);

  private final CopyWriter writer;
  private final HelperText text;

  AfterUnlockWriter(CopyWriter writer) {
    this.writer = writer;
    this.text = new HelperText(writer);
  }

  /** Returns whether anything in the plan must wait until the holder's lock is released. */
  static boolean waits(CopyPlan plan) {
    return plan instanceof Later || plan.contents().stream().anyMatch(AfterUnlockWriter::waits);
  }

  /** Code that defers the statements until the lock is released. */
  CodeBlock later(CodeBlock statements) {
    return CodeBlock.builder()
        .add("$N(copies).add(() -> {\n$>", unlocked())
        .add(statements)
        .add("$<});\n")
        .build();
  }

  /** Code that defers one statement until the lock is released. */
  CodeBlock laterStatement(CodeBlock statement) {
    return CodeBlock.builder()
        .addStatement("$N(copies).add(() -> $L)", unlocked(), statement)
        .build();
  }

  /**
   * An expression for the copy of a value, in code that runs after the lock is released. A value
   * that did not have to wait has been copied before, so it is used as it is.
   */
  CodeBlock copy(CopyPlan plan, SourceExpression source) {
    return plan instanceof Later later ? writer.copy(later.plan(), source) : source.value();
  }

  /** A statement that puts copies into a container once the lock is released. */
  CodeBlock fill(ContainerOf plan, CodeBlock copy, SourceExpression source) {
    boolean last = writer.fillsLast(plan);
    if (plan.container().contents() == Contents.ENTRIES) {
      return CodeBlock.of(
          "$[$N($L,$W$L,$W$L,$Wkey -> $L,$Wvalue -> $L,$W$L, copies);\n$]",
          last ? putUnlockedAndLast() : putUnlocked(),
          copy,
          taken(plan, 0, "key", source, "$L.keySet()"),
          taken(plan, 1, "value", source, "$L.values()"),
          copy(plan.contents().get(0), source.of("key").notInline()),
          copy(plan.contents().get(1), source.of("value").notInline()),
          source.field());
    }
    return CodeBlock.of(
        "$[$N($L,$W$L,$Welement -> $L,$W$L, copies);\n$]",
        last ? addUnlockedAndLast() : addUnlocked(),
        copy,
        taken(plan, 0, "element", source, "$L"),
        copy(plan.contents().get(0), source.of("element").notInline()),
        source.field());
  }

  /**
   * The elements, keys or values that are passed to the method that fills the container. Those that
   * need not wait are copied here, while the lock is held.
   */
  private CodeBlock taken(
      ContainerOf plan, int index, String name, SourceExpression source, String collection) {
    CodeBlock all = CodeBlock.of(collection, source.value());
    CodeBlock now = writer.copy(plan.contents().get(index), source.of(name).notInline());
    return now.toString().equals(name)
        ? all
        : CodeBlock.of("$L.stream().map($L -> $L).toList()", all, name, now);
  }

  /**
   * Statements that declare a variable that holds the tasks to run once the lock is released. If
   * these tasks defer tasks themselves, the new tasks are added to a new list.
   */
  CodeBlock leftOver(String variable) {
    return CodeBlock.builder()
        .addStatement("$T $N = $N(copies)", TASKS, variable, unlocked())
        .addStatement("copies.remove($T.class)", Runnable.class)
        .build();
  }

  private String unlocked() {
    return text.method(
        UNLOCKED,
        """
        /** Returns the tasks to run after the guarded object's lock has been released. */
        @SuppressWarnings("unchecked")
        private static List<Runnable> unlocked(Map<Object, Object> copies) {
          return (List<Runnable>)
              copies.computeIfAbsent(Runnable.class, key -> new ArrayList<Runnable>());
        }
        """);
  }

  private String addUnlocked() {
    return text.method(
        "addUnlocked",
        """
        /** Copies and adds the elements after the guarded object's lock has been released. */
        private static <E> void addUnlocked(Collection<E> copy, Collection<? extends E> source,
            UnaryOperator<E> element, String field, Map<Object, Object> copies) {
          List<E> elements = new ArrayList<>(source);
          unlocked(copies).add(() -> {
            copy.clear();
            elements.forEach(each -> addNew(copy, element.apply(each), field));
          });
        }
        """,
        new Call(UNLOCKED, this::unlocked),
        new Call("addNew", writer.losses()::addNew));
  }

  private String addUnlockedAndLast() {
    return text.method(
        "addUnlockedAndLast",
        """
        /**
         * Copies the elements after the guarded object's lock has been released, and adds them when
         * all copying is done.
         */
        private static <E> void addUnlockedAndLast(Collection<E> copy, Collection<? extends E> source,
            UnaryOperator<E> element, String field, Map<Object, Object> copies) {
          List<E> elements = new ArrayList<>(source);
          unlocked(copies).add(() -> addLast(copy, elements, element, field, copies));
        }
        """,
        new Call(UNLOCKED, this::unlocked),
        new Call("addLast", writer.last()::addLast));
  }

  private String putUnlocked() {
    return text.method(
        "putUnlocked",
        """
        /** Copies the entries into the map after the guarded object's lock has been released. */
        private static <K, V> void putUnlocked(Map<K, V> copy, Collection<? extends K> keys,
            Collection<? extends V> values, UnaryOperator<K> key, UnaryOperator<V> value,
            String field, Map<Object, Object> copies) {
          List<K> allKeys = new ArrayList<>(keys);
          List<V> allValues = new ArrayList<>(values);
          unlocked(copies).add(() -> {
            allKeys.replaceAll(key);
            allValues.replaceAll(value);
            copy.clear();
            for (int i = 0; i < allKeys.size(); i++) {
              putNew(copy, allKeys.get(i), allValues.get(i), field);
            }
          });
        }
        """,
        new Call(UNLOCKED, this::unlocked),
        new Call("putNew", writer.losses()::putNew));
  }

  private String putUnlockedAndLast() {
    return text.method(
        "putUnlockedAndLast",
        """
        /**
         * Copies the keys and values after the guarded object's lock has been released, and puts
         * them into the map when all copying is done.
         */
        private static <K, V> void putUnlockedAndLast(Map<K, V> copy, Collection<? extends K> keys,
            Collection<? extends V> values, UnaryOperator<K> key, UnaryOperator<V> value,
            String field, Map<Object, Object> copies) {
          List<K> allKeys = new ArrayList<>(keys);
          List<V> allValues = new ArrayList<>(values);
          unlocked(copies).add(() -> {
            allKeys.replaceAll(key);
            allValues.replaceAll(value);
            last(copies).add(() -> {
              copy.clear();
              for (int i = 0; i < allKeys.size(); i++) {
                copy.put(allKeys.get(i), allValues.get(i));
              }
              if (copy.size() < allKeys.size() && !copies.containsKey(List.class)) {
                throw new IllegalStateException(field + " holds keys whose copies are equal");
              }
            });
          });
        }
        """,
        new Call(UNLOCKED, this::unlocked),
        new Call("last", writer.last()::tasks));
  }
}
