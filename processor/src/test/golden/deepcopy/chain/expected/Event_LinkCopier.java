package log;

import dev.latchwork.LatchworkGenerated;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Event.Link}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class Event_LinkCopier {
  private Event_LinkCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Event.Link copy(Event.Link source) {
    if (source == null) {
      return null;
    }
    Event.Link first = copyWithoutTail(source);
    Event.Link last = first;
    // A loop, since recursion over a long chain could overflow the stack.
    for (Event.Link next = source.tail; next != null; next = next.tail) {
      last.tail = copyWithoutTail(next);
      last = last.tail;
    }
    last.tail = null;
    return first;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Event.Link copy(Event.Link source, Map<Object, Object> copies) {
    if (source == null || copies.containsKey(source)) {
      return (Event.Link) copies.get(source);
    }
    Event.Link first = copyWithoutTail(source, copies);
    Event.Link last = first;
    // A loop, since recursion over a long chain could overflow the stack.
    for (Event.Link next = source.tail; next != null; next = next.tail) {
      int before = copies.size();
      last.tail = copyWithoutTail(next, copies);
      if (copies.size() == before) {
        // The rest of the chain has already been copied.
        return first;
      }
      last = last.tail;
    }
    last.tail = null;
    return first;
  }

  private static Event.Link copyWithoutTail(Event.Link source) {
    Event.Link copy = new Event.Link();
    copy.values = source.values == null ? null : source.values.clone();
    return copy;
  }

  private static Event.Link copyWithoutTail(Event.Link source, Map<Object, Object> copies) {
    Event.Link known = (Event.Link) copies.get(source);
    if (known != null) {
      return known;
    }
    Event.Link copy = new Event.Link();
    copies.put(source, copy);
    copy.values = copyIntArray(source.values, copies);
    return copy;
  }

  private static int[] copyIntArray(int[] source, Map<Object, Object> copies) {
    return source == null ? null : (int[]) copies.computeIfAbsent(source,
        original -> source.clone());
  }
}
