package chains;

import dev.latchwork.LatchworkGenerated;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Queue.Generic}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class Queue_GenericCopier {
  /** About how many objects the last copies had. Threads may overwrite this estimate. */
  private static int expected = 21;

  private Queue_GenericCopier() {
  }

  /**
   * Returns a deep copy of the source, or null for null.
   *
   * @param copyT copies values of type T; never called with null
   */
  static <T> Queue.Generic<T> copy(Queue.Generic<T> source, UnaryOperator<T> copyT) {
    if (source == null) {
      return null;
    }
    // `next` may lead from a Queue.Generic back to itself, so a map remembers the copies.
    Map<Object, Object> copies = new IdentityHashMap<>(expected);
    Queue.Generic<T> copy = copy(source, copyT, copies);
    expect(copies.size());
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copyT copies values of type T; never called with null
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  @SuppressWarnings("unchecked")
  static <T> Queue.Generic<T> copy(Queue.Generic<T> source, UnaryOperator<T> copyT,
      Map<Object, Object> copies) {
    if (source == null || copies.containsKey(source)) {
      return (Queue.Generic<T>) copies.get(source);
    }
    Queue.Generic<T> first = copyWithoutNext(source, copyT, copies);
    Queue.Generic<T> last = first;
    // A loop, since recursion over a long chain could overflow the stack.
    for (Queue.Generic<T> next = source.next; next != null; next = next.next) {
      int before = copies.size();
      last.next = copyWithoutNext(next, copyT, copies);
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
  private static <T> Queue.Generic<T> copyWithoutNext(Queue.Generic<T> source,
      UnaryOperator<T> copyT, Map<Object, Object> copies) {
    Queue.Generic<T> known = (Queue.Generic<T>) copies.get(source);
    if (known != null) {
      return known;
    }
    Queue.Generic<T> copy = new Queue.Generic<>();
    copies.put(source, copy);
    copy.value = copyT(source.value, copyT, copies);
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static <T> T copyT(T source, UnaryOperator<T> copyT, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    if (copies.containsKey(source)) {
      return (T) copies.get(source);
    }
    T copy = copyT.apply(source);
    if (copy != source) {
      copies.put(source, copy);
    }
    return copy;
  }
}
