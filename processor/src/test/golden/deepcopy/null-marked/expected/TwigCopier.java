package tree;

import dev.latchwork.LatchworkGenerated;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Twig}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class TwigCopier {
  private TwigCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  @SuppressWarnings("NullAway")
  static Twig copy(Twig source) {
    if (source == null) {
      return null;
    }
    Twig first = copyWithoutNext(source);
    Twig last = first;
    // No map is needed to see if the chain runs into itself: then `next` comes back to
    // `source` or to `mark`, which moves on more and more rarely (Brent's algorithm).
    Twig mark = source;
    int length = 0;
    int limit = 1;
    // A loop, since recursion over a long chain could overflow the stack.
    Twig next = source.next;
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
  @SuppressWarnings("NullAway")
  static Twig copy(Twig source, Map<Object, Object> copies) {
    if (source == null || copies.containsKey(source)) {
      return (Twig) copies.get(source);
    }
    Twig first = copyWithoutNext(source, copies);
    Twig last = first;
    // A loop, since recursion over a long chain could overflow the stack.
    for (Twig next = source.next; next != null; next = next.next) {
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

  @SuppressWarnings("NullAway")
  private static Twig copyWithoutNext(Twig source) {
    Twig copy = new Twig();
    copy.length = source.length;
    return copy;
  }

  /**
   * Closes the cycle of a chain that runs into itself. The copy, which goes round the cycle more
   * than once, is cut after the first round.
   *
   * @param length the number of links from an object on the cycle to the object before it
   */
  @SuppressWarnings("NullAway")
  private static void closeCycle(Twig source, Twig first, int length) {
    Twig ahead = source;
    Twig last = first;
    for (int i = 0; i < length; i++) {
      ahead = ahead.next;
      last = last.next;
    }
    Twig start = source;
    Twig copy = first;
    while (ahead.next != start) {
      ahead = ahead.next;
      last = last.next;
      start = start.next;
      copy = copy.next;
    }
    last.next = copy;
  }

  @SuppressWarnings("NullAway")
  private static Twig copyWithoutNext(Twig source, Map<Object, Object> copies) {
    Twig known = (Twig) copies.get(source);
    if (known != null) {
      return known;
    }
    Twig copy = new Twig();
    copies.put(source, copy);
    copy.length = source.length;
    return copy;
  }
}
