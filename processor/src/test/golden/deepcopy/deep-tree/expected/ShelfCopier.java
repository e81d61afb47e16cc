package shelves;

import dev.latchwork.LatchworkGenerated;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Shelf}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class ShelfCopier {
  private ShelfCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Shelf copy(Shelf source) {
    return copy(source, 0);
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Shelf copy(Shelf source, Map<Object, Object> copies) {
    if (source == null || copies.containsKey(source)) {
      return (Shelf) copies.get(source);
    }
    Shelf first = copyWithoutLeft(source, copies);
    Shelf last = first;
    // A loop, since recursion over a long chain could overflow the stack.
    for (Shelf next = source.left; next != null; next = next.left) {
      int before = copies.size();
      last.left = copyWithoutLeft(next, copies);
      if (copies.size() == before) {
        // The rest of the chain has already been copied.
        return first;
      }
      last = last.left;
    }
    last.left = null;
    return first;
  }

  private static Shelf copy(Shelf source, int depth) {
    if (source != null && depth > 500) {
      return copy(source, new IdentityHashMap<>());
    }
    if (source == null) {
      return null;
    }
    Shelf first = copyWithoutLeft(source, depth);
    Shelf last = first;
    // A loop, since recursion over a long chain could overflow the stack.
    for (Shelf next = source.left; next != null; next = next.left) {
      last.left = copyWithoutLeft(next, depth);
      last = last.left;
    }
    last.left = null;
    return first;
  }

  private static Shelf copyWithoutLeft(Shelf source, int depth) {
    Shelf copy = new Shelf();
    copy.sizes = source.sizes == null ? null : source.sizes.clone();
    copy.boards.clear();
    for (Shelf element : source.boards) {
      copy.boards.add(copy(element, depth + 1));
    }
    return copy;
  }

  private static Shelf copyWithoutLeft(Shelf source, Map<Object, Object> copies) {
    Shelf known = (Shelf) copies.get(source);
    if (known != null) {
      return known;
    }
    Shelf copy = new Shelf();
    copies.put(source, copy);
    remember(source.boards, copy.boards, "Shelf.boards", copies);
    copy.sizes = copyIntArray(source.sizes, copies);
    fill(copies, () -> {
      copy.boards.clear();
      for (Shelf element : source.boards) {
        copy.boards.add(copy(element, copies));
      }
    });
    return copy;
  }

  /**
   * Records {@code made}, which a constructor has created, as the copy of the source. Throws if
   * another copy was recorded before.
   */
  private static void remember(Object source, Object made, String field,
      Map<Object, Object> copies) {
    Object known = copies.putIfAbsent(source, made);
    if (known != null && known != made) {
      throw new IllegalStateException(
          field + " was copied before the object whose constructor creates it");
    }
  }

  private static int[] copyIntArray(int[] source, Map<Object, Object> copies) {
    return source == null ? null : (int[]) copies.computeIfAbsent(source,
        original -> source.clone());
  }

  /** Runs {@code contents} now or, if the stack is deep, leaves it to an outer call. */
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

  /**
   * Returns the counter of nested copying steps. All copiers that share {@code copies} use
   * the same counter.
   */
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
