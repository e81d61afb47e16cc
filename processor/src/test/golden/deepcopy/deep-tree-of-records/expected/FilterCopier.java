package query;

import dev.latchwork.LatchworkGenerated;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Filter}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class FilterCopier {
  private FilterCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Filter copy(Filter source) {
    if (source == null) {
      return null;
    }
    Filter copy = new Filter();
    copy.range = copyRange(source.range, 0);
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Filter copy(Filter source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Filter known = (Filter) copies.get(source);
    if (known != null) {
      return known;
    }
    Filter copy = new Filter();
    copies.put(source, copy);
    copy.range = copyRange(source.range, copies);
    return copy;
  }

  private static Filter.Range copyRange(Filter.Range source, int depth) {
    if (source == null) {
      return null;
    }
    if (depth > 500) {
      Map<Object, Object> copies = new IdentityHashMap<>();
      return copyRange(source, copies);
    }
    return new Filter.Range(copyLongArray(source.bounds()), copyRange(source.left(), depth + 1),
        copyRange(source.right(), depth + 1));
  }

  private static Filter.Range copyRange(Filter.Range source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Filter.Range known = (Filter.Range) copies.get(source);
    if (known != null) {
      return known;
    }
    Filter.Range copy = make(copies, source,
        () -> new Filter.Range(copyLongArray(source.bounds(), copies),
        copyRange(source.left(), copies), copyRange(source.right(), copies)));
    // Copying the contents may have reached and copied the source already.
    known = (Filter.Range) copies.putIfAbsent(source, copy);
    return known == null ? copy : known;
  }

  private static long[] copyLongArray(long[] source, Map<Object, Object> copies) {
    return source == null ? null : (long[]) copies.computeIfAbsent(source,
        original -> source.clone());
  }

  /** Creates a copy. If the stack is deep, copies the constructor's arguments first. */
  private static <C> C make(Map<Object, Object> copies, Object source, Supplier<C> constructor) {
    int[] depth = depth(copies);
    if (depth[0] == 500) {
      copyBelow(source, copies);
      return constructor.get();
    }
    depth[0]++;
    C copy = constructor.get();
    leave(copies, depth);
    return copy;
  }

  /**
   * Returns the counter of nested copying steps. All copiers that share {@code copies} use
   * the same counter.
   */
  private static int[] depth(Map<Object, Object> copies) {
    return (int[]) copies.computeIfAbsent(int[].class, key -> new int[1]);
  }

  /**
   * Copies the objects that the source's constructor takes, directly or inside collections, and
   * before each of them the objects that its own constructor takes in the same way.
   */
  @SuppressWarnings("unchecked")
  private static void copyBelow(Object source, Map<Object, Object> copies) {
    Deque<Object> open = new ArrayDeque<>();
    // Outer calls use the same set, so the objects that they have visited are skipped here.
    Set<Object> seen = (Set<Object>) copies.computeIfAbsent(FilterCopier.class,
        key -> Collections.newSetFromMap(new IdentityHashMap<>()));
    Deque<Object> path = new ArrayDeque<>();
    open.push(source);
    for (Object next = source; next != null; next = open.peek()) {
      if (seen.add(next)) {
        path.push(next);
        for (Object link : linksOf(next)) {
          if (link != null && !copies.containsKey(link)) {
            open.push(link);
          }
        }
      } else if (open.pop() == path.peek() && path.pop() != source) {
        if (next instanceof Filter.Range range) {
          copyRange(range, copies);
        }
      }
    }
  }

  private static Collection<?> linksOf(Object source) {
    if (source instanceof Filter.Range range) {
      return Arrays.asList(range.left(), range.right());
    }
    return List.of();
  }

  private static void leave(Map<Object, Object> copies, int[] depth) {
    while (depth[0] == 500 && !pending(copies).isEmpty()) {
      pending(copies).pop().run();
    }
    depth[0]--;
  }

  @SuppressWarnings("unchecked")
  private static Deque<Runnable> pending(Map<Object, Object> copies) {
    return (Deque<Runnable>) copies.computeIfAbsent(Deque.class, key -> new ArrayDeque<Runnable>());
  }

  private static long[] copyLongArray(long[] source) {
    return source == null ? null : source.clone();
  }
}
