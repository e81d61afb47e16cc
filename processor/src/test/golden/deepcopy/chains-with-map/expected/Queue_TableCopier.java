package chains;

import dev.latchwork.LatchworkGenerated;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Queue.Table}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class Queue_TableCopier {
  /** About how many objects the last copies had. Threads may overwrite this estimate. */
  private static int expected = 21;

  private Queue_TableCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Queue.Table copy(Queue.Table source) {
    if (source == null) {
      return null;
    }
    // `buckets` may hold the same Queue.Item twice, so a map remembers the copies.
    Map<Object, Object> copies = new IdentityHashMap<>(Math.max(expected, sizeOf(source.buckets)));
    Queue.Table copy = copy(source, copies);
    expect(copies.size());
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Queue.Table copy(Queue.Table source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Queue.Table known = (Queue.Table) copies.get(source);
    if (known != null) {
      return known;
    }
    Queue.Table copy = new Queue.Table();
    copies.put(source, copy);
    copy.buckets = copyItemArray(source.buckets, copies);
    return copy;
  }

  private static int sizeOf(Object[] source) {
    return source == null ? 0 : source.length;
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

  private static Queue.Item[] copyItemArray(Queue.Item[] source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Queue.Item[] known = (Queue.Item[]) copies.get(source);
    if (known != null) {
      return known;
    }
    Queue.Item[] copy = source.clone();
    copies.put(source, copy);
    for (int i = 0; i < copy.length; i++) {
      copy[i] = Queue_ItemCopier.copy(copy[i], copies);
    }
    return copy;
  }
}
