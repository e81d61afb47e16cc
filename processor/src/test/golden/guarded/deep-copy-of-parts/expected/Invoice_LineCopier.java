package billing;

import dev.latchwork.LatchworkGenerated;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Invoice.Line}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class Invoice_LineCopier {
  /** About how many objects the last copies had. Threads may overwrite this estimate. */
  private static int expected = 21;

  private Invoice_LineCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Invoice.Line copy(Invoice.Line source) {
    if (source == null) {
      return null;
    }
    // `continued` may lead from an Invoice.Line back to itself, so a map remembers the copies.
    Map<Object, Object> copies = new IdentityHashMap<>(expected);
    Invoice.Line copy = copy(source, copies);
    expect(copies.size());
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Invoice.Line copy(Invoice.Line source, Map<Object, Object> copies) {
    if (source == null || copies.containsKey(source)) {
      return (Invoice.Line) copies.get(source);
    }
    Invoice.Line first = copyWithoutContinued(source, copies);
    Invoice.Line last = first;
    // A loop, since recursion over a long chain could overflow the stack.
    for (Invoice.Line next = source.continued; next != null; next = next.continued) {
      int before = copies.size();
      last.continued = copyWithoutContinued(next, copies);
      if (copies.size() == before) {
        // The rest of the chain has already been copied.
        return first;
      }
      last = last.continued;
    }
    last.continued = null;
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

  private static Invoice.Line copyWithoutContinued(Invoice.Line source,
      Map<Object, Object> copies) {
    Invoice.Line known = (Invoice.Line) copies.get(source);
    if (known != null) {
      return known;
    }
    Invoice.Line copy = new Invoice.Line();
    copies.put(source, copy);
    copy.text = source.text;
    copy.cents = copyIntArray(source.cents, copies);
    return copy;
  }

  private static int[] copyIntArray(int[] source, Map<Object, Object> copies) {
    return source == null ? null : (int[]) copies.computeIfAbsent(source,
        original -> source.clone());
  }
}
