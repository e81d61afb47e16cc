package rail;

import dev.latchwork.LatchworkGenerated;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Station.Track}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class Station_TrackCopier {
  private Station_TrackCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Station.Track copy(Station.Track source) {
    // `end.previous` may lead from a Station back to itself, so a map remembers the copies.
    return source == null ? null : copy(source, new IdentityHashMap<>());
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Station.Track copy(Station.Track source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Station.Track known = (Station.Track) copies.get(source);
    if (known != null) {
      return known;
    }
    Station.Track copy = new Station.Track();
    copies.put(source, copy);
    copy.length = source.length;
    fill(copies, () -> {
      copy.end = StationCopier.copy(source.end, copies);
    });
    return copy;
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
