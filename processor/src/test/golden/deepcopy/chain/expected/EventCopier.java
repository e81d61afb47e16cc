package log;

import dev.latchwork.LatchworkGenerated;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Copies {@link Event} deeply. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class EventCopier {
  private EventCopier() {
  }

  /** Returns a copy that shares nothing mutable; null for null. */
  static Event copy(Event source) {
    // next may lead back to the same Event.
    return source == null ? null : copy(source, new IdentityHashMap<>());
  }

  /**
   * The same within a larger copy.
   *
   * @param copies what has been copied, by identity, to its copy; is added to
   */
  static Event copy(Event source, Map<Object, Object> copies) {
    if (source == null || copies.containsKey(source)) {
      return (Event) copies.get(source);
    }
    Event first = copyWithoutNext(source, copies);
    Event last = first;
    // In a loop, since a chain may be longer than the stack is deep.
    for (Event next = source.next; next != null; next = next.next) {
      int before = copies.size();
      last.next = copyWithoutNext(next, copies);
      if (copies.size() == before) {
        // Copied before, with all that it leads to.
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
