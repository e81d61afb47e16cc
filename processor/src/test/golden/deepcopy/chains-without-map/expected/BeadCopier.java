package chains;

import dev.latchwork.LatchworkGenerated;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Bead}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class BeadCopier {
  private BeadCopier() {
  }

  /**
   * Returns a deep copy of the source, or null for null.
   *
   * @param copyT copies values of type T; never called with null
   */
  static <T> Bead<T> copy(Bead<T> source, UnaryOperator<T> copyT) {
    if (source == null) {
      return null;
    }
    Bead<T> first = copyWithoutNext(source, copyT);
    Bead<T> last = first;
    // No map is needed to see if the chain runs into itself: then `next` comes back to
    // `source` or to `mark`, which moves on more and more rarely (Brent's algorithm).
    Bead<T> mark = source;
    int length = 0;
    int limit = 1;
    // A loop, since recursion over a long chain could overflow the stack.
    Bead<T> next = source.next;
    while (next != null && next != source) {
      if (next == mark) {
        closeCycle(source, first, length);
        return first;
      }
      last.next = copyWithoutNext(next, copyT);
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
   * @param copyT copies values of type T; never called with null
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  @SuppressWarnings("unchecked")
  static <T> Bead<T> copy(Bead<T> source, UnaryOperator<T> copyT, Map<Object, Object> copies) {
    if (source == null || copies.containsKey(source)) {
      return (Bead<T>) copies.get(source);
    }
    Bead<T> first = copyWithoutNext(source, copyT, copies);
    Bead<T> last = first;
    // A loop, since recursion over a long chain could overflow the stack.
    for (Bead<T> next = source.next; next != null; next = next.next) {
      int before = copies.size();
      last.next = copyWithoutNext(next, copyT, copies);
      if (copies.size() == before) {
        // The rest of the chain has already been copied.
        return first;
      }
      last = last.next;
    }
    last.next = null;
    return first;
  }

  private static <T> Bead<T> copyWithoutNext(Bead<T> source, UnaryOperator<T> copyT) {
    Bead<T> copy = new Bead<>();
    // `pearl` is shared, as @Copy(SHARE) says.
    copy.pearl = source.pearl;
    return copy;
  }

  /**
   * Closes the cycle of a chain that runs into itself. The copy, which goes round the cycle more
   * than once, is cut after the first round.
   *
   * @param length the number of links from an object on the cycle to the object before it
   */
  private static <T> void closeCycle(Bead<T> source, Bead<T> first, int length) {
    Bead<T> ahead = source;
    Bead<T> last = first;
    for (int i = 0; i < length; i++) {
      ahead = ahead.next;
      last = last.next;
    }
    Bead<T> start = source;
    Bead<T> copy = first;
    while (ahead.next != start) {
      ahead = ahead.next;
      last = last.next;
      start = start.next;
      copy = copy.next;
    }
    last.next = copy;
  }

  @SuppressWarnings("unchecked")
  private static <T> Bead<T> copyWithoutNext(Bead<T> source, UnaryOperator<T> copyT,
      Map<Object, Object> copies) {
    Bead<T> known = (Bead<T>) copies.get(source);
    if (known != null) {
      return known;
    }
    Bead<T> copy = new Bead<>();
    copies.put(source, copy);
    // `pearl` is shared, as @Copy(SHARE) says.
    copy.pearl = source.pearl;
    return copy;
  }
}
