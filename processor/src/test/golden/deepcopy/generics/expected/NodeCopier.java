package sample;

import dev.latchwork.LatchworkGenerated;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Node}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class NodeCopier {
  /** About how many objects the last copies had. Threads may overwrite this estimate. */
  private static int expected = 21;

  private NodeCopier() {
  }

  /**
   * Returns a deep copy of the source, or null for null.
   *
   * @param copyK copies values of type K; never called with null
   * @param copyV copies values of type V; never called with null
   */
  static <K extends Comparable<K>, V> Node<K, V> copy(Node<K, V> source, UnaryOperator<K> copyK,
      UnaryOperator<V> copyV) {
    if (source == null) {
      return null;
    }
    // `next` may lead from a Node back to itself, so a map remembers the copies.
    Map<Object, Object> copies = new IdentityHashMap<>(expected);
    Node<K, V> copy = copy(source, copyK, copyV, copies);
    expect(copies.size());
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copyK copies values of type K; never called with null
   * @param copyV copies values of type V; never called with null
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  @SuppressWarnings("unchecked")
  static <K extends Comparable<K>, V> Node<K, V> copy(Node<K, V> source, UnaryOperator<K> copyK,
      UnaryOperator<V> copyV, Map<Object, Object> copies) {
    if (source == null || copies.containsKey(source)) {
      return (Node<K, V>) copies.get(source);
    }
    Node<K, V> first = copyWithoutNext(source, copyK, copyV, copies);
    Node<K, V> last = first;
    // A loop, since recursion over a long chain could overflow the stack.
    for (Node<K, V> next = source.next; next != null; next = next.next) {
      int before = copies.size();
      last.next = copyWithoutNext(next, copyK, copyV, copies);
      if (copies.size() == before) {
        // The rest of the chain has already been copied.
        return first;
      }
      last = last.next;
    }
    last.next = null;
    return first;
  }

  /**
   * Remembers how many objects a copy had, so that the next map need not grow. The number at
   * most doubles each time, since small copies after a large one would pay for a large map.
   */
  private static void expect(int size) {
    int before = expected;
    if (size > before) {
      expected = Math.min(size, Math.min(2 * before, 1_000_000));
    } else if (size < before / 2) {
      expected = Math.max(21, before / 2);
    }
  }

  @SuppressWarnings("unchecked")
  private static <K extends Comparable<K>, V> Node<K, V> copyWithoutNext(Node<K, V> source,
      UnaryOperator<K> copyK, UnaryOperator<V> copyV, Map<Object, Object> copies) {
    Node<K, V> known = (Node<K, V>) copies.get(source);
    if (known != null) {
      return known;
    }
    Node<K, V> copy = new Node<>(copyK(source.key, copyK, copies));
    // Copying the arguments may have reached and copied the source already.
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
