package music;

import dev.latchwork.LatchworkGenerated;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Playlists.Station}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class Playlists_StationCopier {
  /** About how many objects the last copies had. Threads may overwrite this estimate. */
  private static int expected = 21;

  private Playlists_StationCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Playlists.Station copy(Playlists.Station source) {
    if (source == null) {
      return null;
    }
    // `next` may lead from a Playlists.Station back to itself, so a map remembers the copies.
    Map<Object, Object> copies = new IdentityHashMap<>(Math.max(expected, sizeOf(source.links)));
    Playlists.Station copy = copy(source, copies);
    expect(copies.size());
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Playlists.Station copy(Playlists.Station source, Map<Object, Object> copies) {
    if (source == null || copies.containsKey(source)) {
      return (Playlists.Station) copies.get(source);
    }
    Playlists.Station first = copyWithoutNext(source, copies);
    Playlists.Station last = first;
    // A loop, since recursion over a long chain could overflow the stack.
    for (Playlists.Station next = source.next; next != null; next = next.next) {
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

  private static int sizeOf(Collection<?> source) {
    return source == null ? 0 : source.size();
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

  private static Playlists.Station copyWithoutNext(Playlists.Station source,
      Map<Object, Object> copies) {
    Playlists.Station known = (Playlists.Station) copies.get(source);
    if (known != null) {
      return known;
    }
    Playlists.Station copy = new Playlists.Station();
    copies.put(source, copy);
    boolean fillsLinks = fills(source.links, copy.links, "Station.links", copies);
    fill(copies, () -> {
      if (fillsLinks) {
        copy.links.clear();
        for (Playlists.Station element : source.links) {
          copy.links.add(copy(element, copies));
        }
      }
    });
    return copy;
  }

  /**
   * Returns whether {@code made} must be filled: true if the constructor created it just for
   * this copy, false if it and {@code source} are null or the same constant empty collection.
   * Throws an exception in all other cases.
   */
  private static boolean fills(Object source, Object made, String field) {
    if (source == made && (made == null || made == Collections.emptyList()
        || made == Collections.emptySet() || made == Collections.emptyMap() || made == List.of()
        || made == Set.of() || made == Map.of())) {
      return false;
    }
    if (source == null || made == null || source == made) {
      throw new IllegalStateException(
          field + " is null or shared by several objects: a copy has none of its own to fill");
    }
    return true;
  }

  /**
   * Like the method without {@code copies}, but also records {@code made} as the copy of
   * {@code source}. Returns false if {@code made} was recorded before, since it is filled
   * only once. Throws an exception if another copy was recorded before.
   */
  private static boolean fills(Object source, Object made, String field,
      Map<Object, Object> copies) {
    if (!fills(source, made, field)) {
      return false;
    }
    Object known = copies.putIfAbsent(source, made);
    if (known != null && known != made) {
      throw new IllegalStateException(
          field + " was copied before the object whose constructor creates it");
    }
    return known == null;
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
