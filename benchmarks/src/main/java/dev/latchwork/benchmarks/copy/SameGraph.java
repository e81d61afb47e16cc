package dev.latchwork.benchmarks.copy;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks that a copy is a deep copy: it has the same values and the same aliases, and shares
 * nothing mutable with the original.
 */
final class SameGraph {
  private record Pair(Object original, Object copy) {}

  private final Map<Object, Object> copies = new IdentityHashMap<>();
  private final Map<Object, Object> originals = new IdentityHashMap<>();
  private final Deque<Pair> open = new ArrayDeque<>();

  private SameGraph() {}

  /** Returns what is wrong with the copy, if anything. */
  static Optional<String> difference(Object original, Object copy) {
    try {
      SameGraph graph = new SameGraph();
      graph.pair(original, copy);
      while (!graph.open.isEmpty()) {
        Pair next = graph.open.pop();
        graph.contents(next.original, next.copy);
      }
      return Optional.empty();
    } catch (Different e) {
      return Optional.of(e.getMessage());
    }
  }

  private void pair(Object original, Object copy) {
    if (original == null || original instanceof String || original instanceof Number) {
      demand(original == null ? copy == null : original.equals(copy), "changes a value");
      return;
    }
    demand(copy != null, "loses an object");
    demand(copy.getClass() == original.getClass(), "changes a class");
    demand(copy != original, "shares a mutable object");
    Object known = copies.put(original, copy);
    Object of = originals.put(copy, original);
    demand(known == null || known == copy, "doubles what is shared");
    demand(of == null || of == original, "merges two objects");
    if (known == null) {
      open.push(new Pair(original, copy));
    }
  }

  private void contents(Object original, Object copy) {
    if (original instanceof List<?> list) {
      List<?> other = (List<?>) copy;
      demand(list.size() == other.size(), "changes a size");
      for (int i = 0; i < list.size(); i++) {
        pair(list.get(i), other.get(i));
      }
    } else if (original.getClass().isArray()) {
      elements(original, copy);
    } else {
      for (Field field : original.getClass().getFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          field(field, original, copy);
        }
      }
    }
  }

  private void elements(Object original, Object copy) {
    int length = Array.getLength(original);
    demand(length == Array.getLength(copy), "changes a length");
    boolean primitive = original.getClass().getComponentType().isPrimitive();
    for (int i = 0; i < length; i++) {
      value(primitive, Array.get(original, i), Array.get(copy, i));
    }
  }

  private void field(Field field, Object original, Object copy) {
    try {
      value(field.getType().isPrimitive(), field.get(original), field.get(copy));
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private void value(boolean primitive, Object original, Object copy) {
    if (primitive) {
      demand(original.equals(copy), "changes a value");
    } else {
      pair(original, copy);
    }
  }

  private static void demand(boolean held, String otherwise) {
    if (!held) {
      throw new Different(otherwise);
    }
  }

  private static final class Different extends RuntimeException {
    private static final long serialVersionUID = 1;

    Different(String how) {
      super(how, null, false, false);
    }
  }
}
