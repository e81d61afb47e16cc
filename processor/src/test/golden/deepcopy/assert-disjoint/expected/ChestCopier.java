package crates;

import dev.latchwork.LatchworkGenerated;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import java.util.Vector;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Chest}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class ChestCopier {
  private static final Class<?> FIXED_SIZE_LIST = Arrays.asList().getClass();

  private static final List<Class<?>> UNMODIFIABLE_LISTS = List.of(
      List.of().getClass(),
      List.of(1).getClass(),
      Collections.emptyList().getClass(),
      Collections.singletonList(1).getClass(),
      Collections.nCopies(1, 1).getClass(),
      Collections.unmodifiableList(new ArrayList<>()).getClass(),
      Collections.unmodifiableList(new LinkedList<>()).getClass());

  private static final List<Class<?>> SYNCHRONIZED_LISTS = List.of(
      Collections.synchronizedList(new ArrayList<>()).getClass(),
      Collections.synchronizedList(new LinkedList<>()).getClass());

  /** About how many objects the last copies had. Threads may overwrite this estimate. */
  private static int expected = 21;

  private ChestCopier() {
  }

  /**
   * Returns a deep copy of the source, or null for null.
   *
   * @param copyT copies values of type T; never called with null
   */
  static <T> Chest<T> copy(Chest<T> source, UnaryOperator<T> copyT) {
    if (source == null) {
      return null;
    }
    // `items` may hold the same T twice, so a map remembers the copies.
    Map<Object, Object> copies = new IdentityHashMap<>(expected);
    Chest<T> copy = copy(source, copyT, copies);
    expect(copies.size());
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copyT copies values of type T; never called with null
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  @SuppressWarnings("unchecked")
  static <T> Chest<T> copy(Chest<T> source, UnaryOperator<T> copyT, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Chest<T> known = (Chest<T>) copies.get(source);
    if (known != null) {
      return known;
    }
    Chest<T> copy = new Chest<>();
    copies.put(source, copy);
    copy.items = copyTList(source.items, "Chest.items", copyT, copies);
    copy.lid = copyT(source.lid, copyT, copies);
    return copy;
  }

  /** Throws {@link AssertionError} if the two objects share something mutable. */
  static <T> void assertDisjoint(Chest<T> first, Chest<T> second, UnaryOperator<T> copyT) {
    Map<Object, Object> parts = partsOf(first, copyT);
    for (Object part : partsOf(second, copyT).keySet()) {
      if (parts.containsKey(part)) {
        throw new AssertionError("both hold the same " + part.getClass().getName());
      }
    }
  }

  private static <T> Map<Object, Object> partsOf(Chest<T> source, UnaryOperator<T> copyT) {
    Map<Object, Object> parts = new IdentityHashMap<>();
    copy(source, copyT, parts);
    // Removes keys that are not mutable parts of the source: classes (the copiers use
    // them as keys for their own bookkeeping) and immutable collections.
    parts.keySet().removeIf(
        part -> part instanceof Class || part.getClass().getName()
            .matches("java.util.(Immutable|Collections.(.*Empty|Singleton|Copies)).*"));
    return parts;
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

  @SuppressWarnings("unchecked")
  private static <E> List<E> copyOf(List<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == ArrayList.class) {
      return new ArrayList<>(source);
    }
    if (kind == LinkedList.class) {
      return new LinkedList<>(source);
    }
    if (kind == CopyOnWriteArrayList.class) {
      return new CopyOnWriteArrayList<>(source);
    }
    if (kind == Vector.class) {
      return new Vector<>(source);
    }
    if (kind == Stack.class) {
      List<E> copy = new Stack<>();
      copy.addAll(source);
      return copy;
    }
    if (kind == FIXED_SIZE_LIST) {
      return Arrays.asList((E[]) source.toArray());
    }
    if (UNMODIFIABLE_LISTS.contains(kind) || SYNCHRONIZED_LISTS.contains(kind)) {
      return new ArrayList<>(source);
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  @SuppressWarnings("unchecked")
  private static <T> T copyT(T source, UnaryOperator<T> copyT, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    if (copies.containsKey(source)) {
      return (T) copies.get(source);
    }
    T copy = copyT.apply(source);
    if (copy != source) {
      copies.put(source, copy);
    }
    return copy;
  }

  private static <E> List<E> likeSource(List<E> source, List<E> copy) {
    if (UNMODIFIABLE_LISTS.contains(source.getClass())) {
      return Collections.unmodifiableList(copy);
    }
    if (SYNCHRONIZED_LISTS.contains(source.getClass())) {
      return Collections.synchronizedList(copy);
    }
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static <T> List<T> copyTList(List<T> source, String field, UnaryOperator<T> copyT,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    List<T> known = (List<T>) copies.get(source);
    if (known != null) {
      return known;
    }
    List<T> copy = copyOf(source, field);
    List<T> result = likeSource(source, copy);
    copies.put(source, result);
    copy.replaceAll(element -> copyT(element, copyT, copies));
    return result;
  }
}
