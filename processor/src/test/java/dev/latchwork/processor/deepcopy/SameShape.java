package dev.latchwork.processor.deepcopy;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Compares two graphs: each object of one must have exactly one counterpart in the other. */
final class SameShape {
  private final Map<Object, Object> copies = new IdentityHashMap<>();
  private final Map<Object, Object> originals = new IdentityHashMap<>();
  private final Deque<Runnable> pending = new ArrayDeque<>();

  void check(Object original, Object copy, String path) {
    same(original, copy, path);
    while (!pending.isEmpty()) {
      pending.removeFirst().run();
    }
  }

  private void same(Object original, Object copy, String path) {
    if (original == null
        || original instanceof String
        || original instanceof Number
        || original instanceof Boolean) {
      assertThat(copy).as(path).isEqualTo(original);
      return;
    }
    assertThat(copy).as(path).isNotNull().isNotSameAs(original);
    assertThat(kind(copy)).as(path).isEqualTo(kind(original));
    if (copies.containsKey(original)) {
      assertThat(copy == copies.get(original)).as(path + ": an alias").isTrue();
      return;
    }
    assertThat(originals.containsKey(copy)).as(path + ": two objects became one").isFalse();
    copies.put(original, copy);
    originals.put(copy, original);
    pending.add(() -> sameContents(original, copy, path));
  }

  /** Returns the kind of the object. Lists with and without random access are the same kind. */
  private static String kind(Object object) {
    return object.getClass().getName().replace("RandomAccess", "");
  }

  private void sameContents(Object original, Object copy, String path) {
    if (original instanceof Map<?, ?> map) {
      sameElements(map.keySet(), ((Map<?, ?>) copy).keySet(), path + ".keys");
      List<Object> keys = new ArrayList<>(map.keySet());
      keys.forEach(k -> same(map.get(k), ((Map<?, ?>) copy).get(k), path + "[" + k + "]"));
    } else if (original instanceof Collection<?> elements) {
      sameElements(elements, (Collection<?>) copy, path);
    } else if (original instanceof AtomicReference<?> reference) {
      same(reference.get(), ((AtomicReference<?>) copy).get(), path + ".get");
    } else if (original.getClass().isArray()) {
      assertThat(Array.getLength(copy)).as(path).isEqualTo(Array.getLength(original));
      for (int i = 0; i < Array.getLength(original); i++) {
        same(Array.get(original, i), Array.get(copy, i), path + "[" + i + "]");
      }
    } else if (original.getClass().getName().startsWith("java.")) {
      assertThat(copy.toString()).as(path).isEqualTo(original.toString());
    } else {
      for (Field field : RandomObjects.fields(original.getClass())) {
        same(get(field, original), get(field, copy), path + "." + field.getName());
      }
    }
  }

  private void sameElements(Collection<?> original, Collection<?> copy, String path) {
    List<Object> a = inOrder(original);
    List<Object> b = inOrder(copy);
    assertThat(b).as(path).hasSameSizeAs(a);
    for (int i = 0; i < a.size(); i++) {
      same(a.get(i), b.get(i), path + "[" + i + "]");
    }
  }

  /**
   * Returns the elements. If their order means nothing, they are sorted by what distinguishes them.
   */
  private static List<Object> inOrder(Collection<?> elements) {
    List<Object> list = new ArrayList<>(elements);
    boolean keys = !list.isEmpty() && list.get(0) instanceof String;
    if (elements.getClass() == HashSet.class || keys) {
      list.sort(Comparator.comparing(SameShape::id));
    }
    return list;
  }

  private static String id(Object object) {
    return object instanceof String || object instanceof Date
        ? object.toString() + object.hashCode()
        : RandomObjects.fields(object.getClass()).stream()
            .filter(f -> f.getName().startsWith("id"))
            .map(f -> String.valueOf(get(f, object)))
            .reduce("", String::concat);
  }

  private static Object get(Field field, Object object) {
    try {
      return field.get(object);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
