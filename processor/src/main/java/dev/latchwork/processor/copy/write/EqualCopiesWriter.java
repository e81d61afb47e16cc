package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.CodeBlock;
import dev.latchwork.processor.copy.plan.ContainerOf;
import dev.latchwork.processor.types.known.ContainerType;
import dev.latchwork.processor.types.known.ContainerType.Contents;
import java.util.IdentityHashMap;

/**
 * Writes the check that the copy of a set or map has as many elements as the original. The copy may
 * have fewer, for example if the original is a view of an {@code IdentityHashMap} and holds
 * elements that equal each other: the copy keeps only one of them.
 *
 * <pre>{@code
 * for (Date element : source) {
 *   addNew(copy, copyDate(element, copies), field);
 * }
 * }</pre>
 */
final class EqualCopiesWriter {
  private final HelperText text;

  EqualCopiesWriter(CopyWriter writer) {
    this.text = new HelperText(writer);
  }

  CodeBlock addNew(CodeBlock copy, CodeBlock element, CodeBlock field) {
    return CodeBlock.of("$N($L, $L, $L)", addNew(), copy, element, field);
  }

  CodeBlock putNew(CodeBlock copy, CodeBlock key, CodeBlock value, CodeBlock field) {
    return CodeBlock.of("$N($L,$W$L,$W$L,$W$L)", putNew(), copy, key, value, field);
  }

  /**
   * Returns whether copies that are put into the container may turn out to be equal, so that one of
   * them is lost.
   */
  static boolean mayLose(ContainerOf plan) {
    if (!plan.fidelity().keepsClass()) {
      return false;
    }
    return plan.container().contents() == Contents.ENTRIES
        ? !plan.contents().get(0).isSame()
            && !plan.container().name().equals(IdentityHashMap.class.getName())
        : plan.container().isSet()
            || plan.container().narrower().stream().anyMatch(ContainerType::isSet);
  }

  String addNew() {
    return text.method(
        "addNew",
        """
        private static <E> void addNew(Collection<E> copy, E element, String field) {
          if (!copy.add(element)) {
            throw new IllegalStateException(field + " holds elements whose copies are equal");
          }
        }
        """);
  }

  String putNew() {
    return text.method(
        "putNew",
        """
        private static <K, V> void putNew(Map<K, V> copy, K key, V value, String field) {
          int size = copy.size();
          copy.put(key, value);
          if (copy.size() == size) {
            throw new IllegalStateException(field + " holds keys whose copies are equal");
          }
        }
        """);
  }
}
