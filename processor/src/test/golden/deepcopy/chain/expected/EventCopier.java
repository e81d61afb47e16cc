package log;

import dev.latchwork.LatchworkGenerated;
import java.util.IdentityHashMap;
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
    // `next` may lead from an Event back to itself, so a map remembers the copies.
    return source == null ? null : copy(source, new IdentityHashMap<>());
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
        break;
      }
      last = last.next;
    }
    return first;
  }

  private static Event copyWithoutNext(Event source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Event known = (Event) copies.get(source);
    if (known != null) {
      return known;
    }
    Event copy = new Event(source.text);
    copies.put(source, copy);
    return copy;
  }
}
