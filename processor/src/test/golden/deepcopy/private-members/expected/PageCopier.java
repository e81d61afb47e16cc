package bank;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Page}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class PageCopier {
  /** Handles for private members of Page. They are as fast as direct access. */
  private static final VarHandle LINES;

  private static final VarHandle NEXT;

  /** About how many objects the last copies had. Threads may overwrite this estimate. */
  private static int expected = 21;

  static {
    try {
      MethodHandles.Lookup page = MethodHandles.privateLookupIn(Page.class, MethodHandles.lookup());
      LINES = page.findVarHandle(Page.class, "lines", int[].class);
      NEXT = page.findVarHandle(Page.class, "next", Page.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private PageCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Page copy(Page source) {
    if (source == null) {
      return null;
    }
    // `next` may lead from a Page back to itself, so a map remembers the copies.
    Map<Object, Object> copies = new IdentityHashMap<>(expected);
    Page copy = copy(source, copies);
    expect(copies.size());
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Page copy(Page source, Map<Object, Object> copies) {
    if (source == null || copies.containsKey(source)) {
      return (Page) copies.get(source);
    }
    Page first = copyWithoutNext(source, copies);
    Page last = first;
    // A loop, since recursion over a long chain could overflow the stack.
    for (Page next = (Page) NEXT.get(source); next != null; next = (Page) NEXT.get(next)) {
      int before = copies.size();
      Page copy = copyWithoutNext(next, copies);
      NEXT.set(last, copy);
      if (copies.size() == before) {
        // The rest of the chain has already been copied.
        return first;
      }
      last = copy;
    }
    NEXT.set(last, (Page) null);
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

  private static Page copyWithoutNext(Page source, Map<Object, Object> copies) {
    Page known = (Page) copies.get(source);
    if (known != null) {
      return known;
    }
    Page copy = new Page();
    copies.put(source, copy);
    LINES.set(copy, copyIntArray((int[]) LINES.get(source), copies));
    return copy;
  }

  private static int[] copyIntArray(int[] source, Map<Object, Object> copies) {
    return source == null ? null : (int[]) copies.computeIfAbsent(source,
        original -> source.clone());
  }
}
