package graph;

import dev.latchwork.LatchworkGenerated;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Node}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class NodeCopier {
  /** About how many objects the last copies had. Threads may overwrite this estimate. */
  private static int expected = 21;

  private NodeCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Node copy(Node source) {
    if (source == null) {
      return null;
    }
    // `parent` may lead from a Node back to itself, so a map remembers the copies.
    Map<Object, Object> copies =
        new IdentityHashMap<>(Math.max(expected, sizeOf(source.neighbours)));
    Node copy = copy(source, copies);
    expect(copies.size());
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Node copy(Node source, Map<Object, Object> copies) {
    if (source == null || copies.containsKey(source)) {
      return (Node) copies.get(source);
    }
    Node first = copyWithoutParent(source, copies);
    Node last = first;
    // A loop, since recursion over a long chain could overflow the stack.
    for (Node next = source.parent; next != null; next = next.parent) {
      int before = copies.size();
      last.parent = copyWithoutParent(next, copies);
      if (copies.size() == before) {
        // The rest of the chain has already been copied.
        return first;
      }
      last = last.parent;
    }
    last.parent = null;
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

  private static Node copyWithoutParent(Node source, Map<Object, Object> copies) {
    Node known = (Node) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != Node.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Node copy = new Node(source.name);
    copies.put(source, copy);
    remember(source.neighbours, copy.neighbours, "Node.neighbours", copies);
    fill(copies, () -> {
      copy.neighbours.clear();
      for (Node element : source.neighbours) {
        copy.neighbours.add(copy(element, copies));
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
