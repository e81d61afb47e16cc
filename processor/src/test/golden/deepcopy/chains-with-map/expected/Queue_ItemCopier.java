package chains;

import dev.latchwork.LatchworkGenerated;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Queue.Item}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class Queue_ItemCopier {
  private Queue_ItemCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Queue.Item copy(Queue.Item source) {
    if (source == null) {
      return null;
    }
    Queue.Item first = copyWithoutNext(source);
    Queue.Item last = first;
    // No map is needed to see if the chain runs into itself: then `next` comes back to
    // `source` or to `mark`, which moves on more and more rarely (Brent's algorithm).
    Queue.Item mark = source;
    int length = 0;
    int limit = 1;
    // A loop, since recursion over a long chain could overflow the stack.
    Queue.Item next = source.next;
    while (next != null && next != source) {
      if (next == mark) {
        closeCycle(source, first, length);
        return first;
      }
      last.next = copyWithoutNext(next);
      last = last.next;
      length++;
      if (length == limit) {
        mark = next;
        length = 0;
        limit *= 2;
      }
      next = next.next;
    }
    last.next = next == null ? null : first;
    return first;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Queue.Item copy(Queue.Item source, Map<Object, Object> copies) {
    if (source == null || copies.containsKey(source)) {
      return (Queue.Item) copies.get(source);
    }
    Queue.Item first = copyWithoutNext(source, copies);
    Queue.Item last = first;
    // A loop, since recursion over a long chain could overflow the stack.
    for (Queue.Item next = source.next; next != null; next = next.next) {
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

  private static Queue.Item copyWithoutNext(Queue.Item source) {
    Queue.Item copy = new Queue.Item();
    copy.value = source.value;
    return copy;
  }

  /**
   * Closes the cycle of a chain that runs into itself. The copy, which goes round the cycle more
   * than once, is cut after the first round.
   *
   * @param length the number of links from an object on the cycle to the object before it
   */
  private static void closeCycle(Queue.Item source, Queue.Item first, int length) {
    Queue.Item ahead = source;
    Queue.Item last = first;
    for (int i = 0; i < length; i++) {
      ahead = ahead.next;
      last = last.next;
    }
    Queue.Item start = source;
    Queue.Item copy = first;
    while (ahead.next != start) {
      ahead = ahead.next;
      last = last.next;
      start = start.next;
      copy = copy.next;
    }
    last.next = copy;
  }

  private static Queue.Item copyWithoutNext(Queue.Item source, Map<Object, Object> copies) {
    Queue.Item known = (Queue.Item) copies.get(source);
    if (known != null) {
      return known;
    }
    Queue.Item copy = new Queue.Item();
    copies.put(source, copy);
    copy.value = source.value;
    return copy;
  }
}
