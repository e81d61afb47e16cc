package sample;

import dev.latchwork.LatchworkGenerated;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Copies {@link Node} deeply. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class NodeCopier {
  private NodeCopier() {
  }

  /**
   * Returns a copy that shares nothing mutable; null for null.
   *
   * @param copyK copies what K stands for; is not asked for null
   * @param copyV copies what V stands for; is not asked for null
   */
  static <K extends Comparable<K>, V> Node<K, V> copy(Node<K, V> source, UnaryOperator<K> copyK,
      UnaryOperator<V> copyV) {
    // next may lead back to the same Node.
    return source == null ? null : copy(source, copyK, copyV, new IdentityHashMap<>());
  }

  /**
   * The same within a larger copy.
   *
   * @param copyK copies what K stands for; is not asked for null
   * @param copyV copies what V stands for; is not asked for null
   * @param copies what has been copied, by identity, to its copy; is added to
   */
  @SuppressWarnings("unchecked")
  static <K extends Comparable<K>, V> Node<K, V> copy(Node<K, V> source, UnaryOperator<K> copyK,
      UnaryOperator<V> copyV, Map<Object, Object> copies) {
    if (source == null || copies.containsKey(source)) {
      return (Node<K, V>) copies.get(source);
    }
    Node<K, V> first = copyWithoutNext(source, copyK, copyV, copies);
    Node<K, V> last = first;
    // In a loop, since a chain may be longer than the stack is deep.
    for (Node<K, V> next = source.next; next != null; next = next.next) {
      int before = copies.size();
      last.next = copyWithoutNext(next, copyK, copyV, copies);
      if (copies.size() == before) {
        // Copied before, with all that it leads to.
        break;
      }
      last = last.next;
    }
    return first;
  }

  @SuppressWarnings("unchecked")
  private static <K extends Comparable<K>, V> Node<K, V> copyWithoutNext(Node<K, V> source,
      UnaryOperator<K> copyK, UnaryOperator<V> copyV, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Node<K, V> known = (Node<K, V>) copies.get(source);
    if (known != null) {
      return known;
    }
    Node<K, V> copy = new Node<>(copyK(source.key, copyK, copies));
    // What the constructor got may have led back here.
    known = (Node<K, V>) copies.putIfAbsent(source, copy);
    if (known != null) {
      return known;
    }
    copy.value = copyV(source.value, copyV, copies);
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static <K extends Comparable<K>> K copyK(K source, UnaryOperator<K> copyK,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    if (copies.containsKey(source)) {
      return (K) copies.get(source);
    }
    K copy = copyK.apply(source);
    if (copy != source) {
      copies.put(source, copy);
    }
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static <V> V copyV(V source, UnaryOperator<V> copyV, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    if (copies.containsKey(source)) {
      return (V) copies.get(source);
    }
    V copy = copyV.apply(source);
    if (copy != source) {
      copies.put(source, copy);
    }
    return copy;
  }
}
