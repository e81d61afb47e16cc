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

/** Makes deep copies of {@link Chained}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class ChainedCopier {
  /** About how many objects the last copies had. Threads may overwrite this estimate. */
  private static int expected = 21;

  private ChainedCopier() {
  }

  /**
   * Returns a deep copy of the source, or null for null.
   *
   * @param copyK copies values of type K; never called with null
   * @param copyV copies values of type V; never called with null
   */
  static <K, V> Chained<K, V> copy(Chained<K, V> source, UnaryOperator<K> copyK,
      UnaryOperator<V> copyV) {
    if (source == null) {
      return null;
    }
    // `before` may lead from a Chained back to itself, so a map remembers the copies.
    Map<Object, Object> copies = new IdentityHashMap<>(expected);
    Chained<K, V> copy = copy(source, copyK, copyV, copies);
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
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Chained<K, V> copy = make(copies, source, copyK, copyV, () -> new Chained<>(copy(source.before,
        copyK, copyV, copies)));
    // Copying the arguments may have reached and copied the source already.
    known = (Chained<K, V>) copies.putIfAbsent(source, copy);
    if (known != null) {
      return known;
    }
    copy.key = copyK(source.key, copyK, copies);
    copy.value = copyV(source.value, copyV, copies);
    return copy;
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

  /** Creates a copy. If the stack is deep, copies the constructor's arguments first. */
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

  /**
   * Returns the counter of nested copying steps. All copiers that share {@code copies} use
   * the same counter.
   */
  private static int[] depth(Map<Object, Object> copies) {
    return (int[]) copies.computeIfAbsent(int[].class, key -> new int[1]);
  }

  /**
   * Copies the objects that the source's constructor takes, directly or inside collections, and
   * before each of them the objects that its own constructor takes in the same way.
   */
  @SuppressWarnings("unchecked")
  private static <K, V> void copyBelow(Object source, UnaryOperator<K> copyK,
      UnaryOperator<V> copyV, Map<Object, Object> copies) {
    Deque<Object> open = new ArrayDeque<>();
    // Outer calls use the same set, so the objects that they have visited are skipped here.
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
