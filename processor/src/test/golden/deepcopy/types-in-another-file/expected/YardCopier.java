import dev.latchwork.LatchworkGenerated;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Yard}. */
@SuppressWarnings("auxiliaryclass")
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class YardCopier {
  /** About how many objects the last copies had. Threads may overwrite this estimate. */
  private static int expected = 21;

  private YardCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Yard copy(Yard source) {
    if (source == null) {
      return null;
    }
    // Garden is declared outside Yard, so Latchwork does not look at its fields here. They might
    // refer to objects that this copier also copies, so a map remembers the copies.
    Map<Object, Object> copies = new IdentityHashMap<>(expected);
    Yard copy = copy(source, copies);
    expect(copies.size());
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Yard copy(Yard source, Map<Object, Object> copies) {
    if (source != null && !copies.containsKey(List.class)) {
      return outermost(source, copies);
    }
    if (source == null) {
      return null;
    }
    Yard known = (Yard) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != Yard.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Yard copy = new Yard();
    copies.put(source, copy);
    copy.garden = GardenCopier.copy(source.garden, copies);
    copy.tool = (Tool) copyTool(source.tool, copies);
    return copy;
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

  /**
   * Copies the source. Some collections and maps are filled at the end, such as those that hash
   * or compare their contents.
   */
  private static Yard outermost(Yard source, Map<Object, Object> copies) {
    List<Runnable> last = new ArrayList<>();
    copies.put(List.class, last);
    try {
      Yard copy = copy(source, copies);
      last.forEach(Runnable::run);
      // Run the tasks again: a task may have used a collection that a later task filled.
      copies.remove(List.class);
      last.forEach(Runnable::run);
      return copy;
    } finally {
      copies.remove(List.class);
    }
  }

  private static Object copyTool(Object given, Map<Object, Object> copies) {
    Tool source = (Tool) given;
    if (source == null) {
      return null;
    }
    Tool known = (Tool) copies.get(source);
    if (known != null) {
      return known;
    }
    Tool copy = new Tool(copyLongArray(source.marks(), copies));
    copies.put(source, copy);
    return copy;
  }

  private static long[] copyLongArray(long[] source, Map<Object, Object> copies) {
    return source == null ? null : (long[]) copies.computeIfAbsent(source,
        original -> source.clone());
  }
}
