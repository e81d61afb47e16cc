package log;

import dev.latchwork.LatchworkGenerated;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Event}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class EventCopier {
  private EventCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Event copy(Event source) {
    if (source == null) {
      return null;
    }
    Event first = copyWithoutNext(source);
    Event last = first;
    // No map is needed to see if the chain runs into itself: then `next` comes back to
    // `source` or to `mark`, which moves on more and more rarely (Brent's algorithm).
    Event mark = source;
    int length = 0;
    int limit = 1;
    // A loop, since recursion over a long chain could overflow the stack.
    Event next = source.next;
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
  static Event copy(Event source, Map<Object, Object> copies) {
    if (source == null || copies.containsKey(source)) {
      return (Event) copies.get(source);
    }
    Event first = copyWithoutNext(source, copies);
    Event last = first;
    // A loop, since recursion over a long chain could overflow the stack.
    for (Event next = source.next; next != null; next = next.next) {
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

  private static Event copyWithoutNext(Event source) {
    return new Event(source.text);
  }

  /**
   * Closes the cycle of a chain that runs into itself. The copy, which goes round the cycle more
   * than once, is cut after the first round.
   *
   * @param length the number of links from an object on the cycle to the object before it
   */
  private static void closeCycle(Event source, Event first, int length) {
    Event ahead = source;
    Event last = first;
    for (int i = 0; i < length; i++) {
      ahead = ahead.next;
      last = last.next;
    }
    Event start = source;
    Event copy = first;
    while (ahead.next != start) {
      ahead = ahead.next;
      last = last.next;
      start = start.next;
      copy = copy.next;
    }
    last.next = copy;
  }

  private static Event copyWithoutNext(Event source, Map<Object, Object> copies) {
    Event known = (Event) copies.get(source);
    if (known != null) {
      return known;
    }
    Event copy = new Event(source.text);
    copies.put(source, copy);
    return copy;
  }
}
