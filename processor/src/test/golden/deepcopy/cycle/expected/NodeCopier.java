package graph;

import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Copies {@link Node} deeply. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class NodeCopier {
  private NodeCopier() {
  }

  /** Returns a copy that shares nothing mutable; null for null. */
  static Node copy(Node source) {
    // parent may lead back to the same Node.
    return source == null ? null : copy(source, new IdentityHashMap<>());
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
      boolean known = copies.containsKey(next);
      last.parent = copyWithoutParent(next, copies);
      if (known) {
        break;
      }
      last = last.parent;
    }
    return first;
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
    copy.neighbours.clear();
    for (Node element : source.neighbours) {
      copy.neighbours.add(copy(element, copies));
    }
    return copy;
  }
}
