package shelves;

import dev.latchwork.LatchworkGenerated;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Copies {@link Crate} deeply. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class CrateCopier {
  private CrateCopier() {
  }

  /** Returns a copy that shares nothing mutable; null for null. */
  static Crate copy(Crate source) {
    // The copier of Box leads back here, and only the map tells how deep.
    return source == null ? null : copy(source, new IdentityHashMap<>());
  }

  /**
   * The same within a larger copy.
   *
   * @param copies what has been copied, by identity, to its copy; is added to
   */
  static Crate copy(Crate source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Crate known = (Crate) copies.get(source);
    if (known != null) {
      return known;
    }
    Crate copy = new Crate();
    copies.put(source, copy);
    copy.label = source.label;
    fill(copies, () -> {
      copy.first = BoxCopier.copy(source.first, copies);
      copy.second = BoxCopier.copy(source.second, copies);
    });
    return copy;
  }

  /** Runs it, unless the stack is deep: then a call further out does. */
  private static void fill(Map<Object, Object> copies, Runnable contents) {
    int[] depth = depth(copies);
    if (depth[0] == 500) {
      pending(copies).push(contents);
      return;
    }
    depth[0]++;
    contents.run();
    leave(copies, depth);
  }

  /** How deep calls are nested, those of other copiers included. */
  private static int[] depth(Map<Object, Object> copies) {
    return (int[]) copies.computeIfAbsent(int[].class, key -> new int[1]);
  }

  @SuppressWarnings("unchecked")
  private static Deque<Runnable> pending(Map<Object, Object> copies) {
    return (Deque<Runnable>) copies.computeIfAbsent(Deque.class, key -> new ArrayDeque<Runnable>());
  }

  private static void leave(Map<Object, Object> copies, int[] depth) {
    while (depth[0] == 500 && !pending(copies).isEmpty()) {
      pending(copies).pop().run();
    }
    depth[0]--;
  }
}
