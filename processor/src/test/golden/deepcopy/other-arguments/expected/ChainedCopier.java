package inverse;

import dev.latchwork.LatchworkGenerated;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Copies {@link Chained} deeply. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class ChainedCopier {
  private ChainedCopier() {
  }

  /**
   * Returns a copy that shares nothing mutable; null for null.
   *
   * @param copyK copies what K stands for; is not asked for null
   * @param copyV copies what V stands for; is not asked for null
   */
  static <K, V> Chained<K, V> copy(Chained<K, V> source, UnaryOperator<K> copyK,
      UnaryOperator<V> copyV) {
    // before may lead back to the same Chained.
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
  static <K, V> Chained<K, V> copy(Chained<K, V> source, UnaryOperator<K> copyK,
      UnaryOperator<V> copyV, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Chained<K, V> known = (Chained<K, V>) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != Chained.class) {
      throw new IllegalArgumentException(
          "no copier is known of the subclass " + source.getClass().getName());
    }
    Chained<K, V> copy = make(copies, source, copyK, copyV, () -> new Chained<>(copy(source.before,
        copyK, copyV, copies)));
    // What the constructor got may have led back here.
    known = (Chained<K, V>) copies.putIfAbsent(source, copy);
    if (known != null) {
      return known;
    }
    copy.key = copyK(source.key, copyK, copies);
    copy.value = copyV(source.value, copyV, copies);
    return copy;
  }

  /** Makes a copy; where the stack is deep, after what its constructor takes. */
  private static <C, K, V> C make(Map<Object, Object> copies, Object source, UnaryOperator<K> copyK,
      UnaryOperator<V> copyV, Supplier<C> constructor) {
    int[] depth = depth(copies);
    if (depth[0] == 500) {
      copyBelow(source, copyK, copyV, copies);
      return constructor.get();
    }
    depth[0]++;
    C copy = constructor.get();
    leave(copies, depth);
    return copy;
  }

  /** How deep calls are nested, those of other copiers included. */
  private static int[] depth(Map<Object, Object> copies) {
    return (int[]) copies.computeIfAbsent(int[].class, key -> new int[1]);
  }

  /** Copies what its constructor takes, the innermost first. */
  @SuppressWarnings("unchecked")
  private static <K, V> void copyBelow(Object source, UnaryOperator<K> copyK,
      UnaryOperator<V> copyV, Map<Object, Object> copies) {
    Deque<Object> open = new ArrayDeque<>();
    // Shared with calls further out: what leads back to one of theirs ends there.
    Set<Object> seen = (Set<Object>) copies.computeIfAbsent(ChainedCopier.class,
        key -> Collections.newSetFromMap(new IdentityHashMap<>()));
    Deque<Object> path = new ArrayDeque<>();
    open.push(source);
    for (Object next = source; next != null; next = open.peek()) {
      if (seen.add(next)) {
        path.push(next);
        for (Object link : linksOf(next)) {
          if (link != null && !copies.containsKey(link)) {
            open.push(link);
          }
        }
      } else if (open.pop() == path.peek() && path.pop() != source) {
        if (next instanceof Chained<?, ?> chained) {
          copy((Chained<K, V>) chained, copyK, copyV, copies);
        }
      }
    }
  }

  private static Collection<?> linksOf(Object source) {
    if (source instanceof Chained<?, ?> chained) {
      return Collections.singletonList(chained.before);
    }
    return List.of();
  }

  private static void leave(Map<Object, Object> copies, int[] depth) {
    while (depth[0] == 500 && !pending(copies).isEmpty()) {
      pending(copies).pop().run();
    }
    depth[0]--;
  }

  @SuppressWarnings("unchecked")
  private static Deque<Runnable> pending(Map<Object, Object> copies) {
    return (Deque<Runnable>) copies.computeIfAbsent(Deque.class, key -> new ArrayDeque<Runnable>());
  }

  @SuppressWarnings("unchecked")
  private static <K> K copyK(K source, UnaryOperator<K> copyK, Map<Object, Object> copies) {
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
