package chains;

import dev.latchwork.LatchworkGenerated;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Queue}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class QueueCopier {
  /** About how many objects the last copies had. Threads may overwrite this estimate. */
  private static int expected = 21;

  private QueueCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Queue copy(Queue source) {
    if (source == null) {
      return null;
    }
    // `head` and `tail` may lead to the same Queue.Item, so a map remembers the copies.
    Map<Object, Object> copies = new IdentityHashMap<>(expected);
    Queue copy = copy(source, copies);
    expect(copies.size());
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Queue copy(Queue source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Queue known = (Queue) copies.get(source);
    if (known != null) {
      return known;
    }
    Queue copy = new Queue();
    copies.put(source, copy);
    copy.head = Queue_ItemCopier.copy(source.head, copies);
    copy.tail = Queue_ItemCopier.copy(source.tail, copies);
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
}
