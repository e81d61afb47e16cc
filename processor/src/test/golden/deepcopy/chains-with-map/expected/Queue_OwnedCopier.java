package chains;

import dev.latchwork.LatchworkGenerated;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Queue.Owned}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class Queue_OwnedCopier {
  /** About how many objects the last copies had. Threads may overwrite this estimate. */
  private static int expected = 21;

  private Queue_OwnedCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Queue.Owned copy(Queue.Owned source) {
    if (source == null) {
      return null;
    }
    // `owner.first` may lead from a Queue.Owned back to itself, so a map remembers the copies.
    Map<Object, Object> copies = new IdentityHashMap<>(expected);
    Queue.Owned copy = copy(source, copies);
    expect(copies.size());
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Queue.Owned copy(Queue.Owned source, Map<Object, Object> copies) {
    if (source == null || copies.containsKey(source)) {
      return (Queue.Owned) copies.get(source);
    }
    Queue.Owned first = copyWithoutNext(source, copies);
    Queue.Owned last = first;
    // A loop, since recursion over a long chain could overflow the stack.
    for (Queue.Owned next = source.next; next != null; next = next.next) {
      int before = copies.size();
      last.next = copyWithoutNext(next, copies);
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

  private static Queue.Owned copyWithoutNext(Queue.Owned source, Map<Object, Object> copies) {
    Queue.Owned known = (Queue.Owned) copies.get(source);
    if (known != null) {
      return known;
    }
    Queue.Owned copy = new Queue.Owned();
    copies.put(source, copy);
    fill(copies, () -> {
      copy.owner = Queue_OwnerCopier.copy(source.owner, copies);
    });
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
