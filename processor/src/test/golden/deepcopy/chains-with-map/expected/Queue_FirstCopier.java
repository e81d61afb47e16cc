package chains;

import dev.latchwork.LatchworkGenerated;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Queue.First}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class Queue_FirstCopier {
  /** About how many objects the last copies had. Threads may overwrite this estimate. */
  private static int expected = 21;

  private Queue_FirstCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Queue.First copy(Queue.First source) {
    if (source == null) {
      return null;
    }
    // `next` may lead from a Queue.First back to itself, so a map remembers the copies.
    Map<Object, Object> copies = new IdentityHashMap<>(expected);
    Queue.First copy = copy(source, copies);
    expect(copies.size());
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Queue.First copy(Queue.First source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Queue.First known = (Queue.First) copies.get(source);
    if (known != null) {
      return known;
    }
    Queue.First copy = new Queue.First();
    copies.put(source, copy);
    fill(copies, () -> {
      copy.next = copyLink(source.next, copies);
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

  private static Queue.Link copyLink(Queue.Link source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    if (source instanceof Queue.First first) {
      return copy(first, copies);
    }
    return Queue_SecondCopier.copy((Queue.Second) source, copies);
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
