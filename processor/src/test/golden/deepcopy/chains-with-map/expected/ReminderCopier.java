package chains;

import dev.latchwork.LatchworkGenerated;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Reminder}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class ReminderCopier {
  /** About how many objects the last copies had. Threads may overwrite this estimate. */
  private static int expected = 21;

  private ReminderCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Reminder copy(Reminder source) {
    if (source == null) {
      return null;
    }
    // `next` may lead from a Reminder back to itself, so a map remembers the copies.
    Map<Object, Object> copies = new IdentityHashMap<>(expected);
    Reminder copy = copy(source, copies);
    expect(copies.size());
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Reminder copy(Reminder source, Map<Object, Object> copies) {
    if (source == null || copies.containsKey(source)) {
      return (Reminder) copies.get(source);
    }
    Reminder first = copyWithoutNext(source, copies);
    Reminder last = first;
    // A loop, since recursion over a long chain could overflow the stack.
    for (Reminder next = source.next; next != null; next = next.next) {
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

  private static Reminder copyWithoutNext(Reminder source, Map<Object, Object> copies) {
    Reminder known = (Reminder) copies.get(source);
    if (known != null) {
      return known;
    }
    Reminder copy = new Reminder();
    copies.put(source, copy);
    copy.due = copyDate(source.due, copies);
    return copy;
  }

  private static Date copyDate(Date source, Map<Object, Object> copies) {
    return source == null ? null : (Date) copies.computeIfAbsent(source,
        original -> (Date) source.clone());
  }
}
