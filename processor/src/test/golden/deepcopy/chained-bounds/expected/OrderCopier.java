package chained;

import dev.latchwork.LatchworkGenerated;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Order}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class OrderCopier {
  /** About how many objects the last copies had. Threads may overwrite this estimate. */
  private static int expected = 21;

  private OrderCopier() {
  }

  /**
   * Returns a deep copy of the source, or null for null.
   *
   * @param copyA copies values of type A; never called with null
   * @param copyB copies values of type B; never called with null
   */
  static <A, B> Order<A, B> copy(Order<A, B> source, UnaryOperator<A> copyA,
      UnaryOperator<B> copyB) {
    if (source == null) {
      return null;
    }
    // `inner` may lead from an Order back to itself, so a map remembers the copies.
    Map<Object, Object> copies = new IdentityHashMap<>(expected);
    Order<A, B> copy = copy(source, copyA, copyB, copies);
    expect(copies.size());
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copyA copies values of type A; never called with null
   * @param copyB copies values of type B; never called with null
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  @SuppressWarnings("unchecked")
  static <A, B> Order<A, B> copy(Order<A, B> source, UnaryOperator<A> copyA, UnaryOperator<B> copyB,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Order<A, B> known = (Order<A, B>) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != Order.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Order<A, B> copy = new Order<>();
    copies.put(source, copy);
    copy.first = copyA(source.first, copyA, copies);
    fill(copies, () -> {
      copy.inner = copy(source.inner, copyB, copyA, copies);
    });
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

  @SuppressWarnings("unchecked")
  private static <A> A copyA(A source, UnaryOperator<A> copyA, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    if (copies.containsKey(source)) {
      return (A) copies.get(source);
    }
    A copy = copyA.apply(source);
    if (copy != source) {
      copies.put(source, copy);
    }
    return copy;
  }

  /** Runs {@code contents} now or, if the stack is deep, leaves it to an outer call. */
  private static void fill(Map<Object, Object> copies, Runnable contents) {
    int[] depth = depth(copies);
    if (depth[0] == 500) {
      pending(copies).push(contents);
      return;
    }
    depth[0]++;
    contents.run();
    leave(copies, depth);
  }

  /**
   * Returns the counter of nested copying steps. All copiers that share {@code copies} use
   * the same counter.
   */
  private static int[] depth(Map<Object, Object> copies) {
    return (int[]) copies.computeIfAbsent(int[].class, key -> new int[1]);
  }

  @SuppressWarnings("unchecked")
  private static Deque<Runnable> pending(Map<Object, Object> copies) {
    return (Deque<Runnable>) copies.computeIfAbsent(Deque.class, key -> new ArrayDeque<Runnable>());
  }

  private static void leave(Map<Object, Object> copies, int[] depth) {
    while (depth[0] == 500 && !pending(copies).isEmpty()) {
      pending(copies).pop().run();
    }
    depth[0]--;
  }
}
