package graph;

import dev.latchwork.LatchworkGenerated;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Copies {@link Node} deeply. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class NodeCopier {
  private NodeCopier() {
  }

  /** Returns a copy that shares nothing mutable; null for null. */
  static Node copy(Node source) {
    // parent may lead back to the same Node.
    return source == null ? null : copy(source,
        new IdentityHashMap<>(Math.max(21, sizeOf(source.neighbours))));
  }

  /**
   * The same within a larger copy.
   *
   * @param copies what has been copied, by identity, to its copy; is added to
   */
  static Node copy(Node source, Map<Object, Object> copies) {
    if (source == null || copies.containsKey(source)) {
      return (Node) copies.get(source);
    }
    Node first = copyWithoutParent(source, copies);
    Node last = first;
    // In a loop, since a chain may be longer than the stack is deep.
    for (Node next = source.parent; next != null; next = next.parent) {
      int before = copies.size();
      last.parent = copyWithoutParent(next, copies);
      if (copies.size() == before) {
        // Copied before, with all that it leads to.
        break;
      }
      last = last.parent;
    }
    return first;
  }

  private static int sizeOf(Collection<?> source) {
    return source == null ? 0 : source.size();
  }

  private static Node copyWithoutParent(Node source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Node known = (Node) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != Node.class) {
      throw new IllegalArgumentException(
          "no copier is known of the subclass " + source.getClass().getName());
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

  /** Remembers what a constructor made, which nobody can replace by another copy. */
  private static void remember(Object source, Object made, String field,
      Map<Object, Object> copies) {
    Object known = copies.putIfAbsent(source, made);
    if (known != null && known != made) {
      throw new IllegalStateException(field + " was copied before the object that makes it");
    }
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
