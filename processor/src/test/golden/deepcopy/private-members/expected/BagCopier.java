package bank;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Bag}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class BagCopier {
  /** Handles for private members of Bag. They are as fast as direct access. */
  private static final VarHandle ITEMS;

  private static final VarHandle FIRST;

  /** About how many objects the last copies had. Threads may overwrite this estimate. */
  private static int expected = 21;

  static {
    try {
      MethodHandles.Lookup bag = MethodHandles.privateLookupIn(Bag.class, MethodHandles.lookup());
      ITEMS = bag.findVarHandle(Bag.class, "items", List.class);
      FIRST = bag.findVarHandle(Bag.class, "first", Object.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private BagCopier() {
  }

  /**
   * Returns a deep copy of the source, or null for null.
   *
   * @param copyE copies values of type E; never called with null
   */
  static <E> Bag<E> copy(Bag<E> source, UnaryOperator<E> copyE) {
    if (source == null) {
      return null;
    }
    // `items` may hold the same E twice, so a map remembers the copies.
    Map<Object, Object> copies = new IdentityHashMap<>(expected);
    Bag<E> copy = copy(source, copyE, copies);
    expect(copies.size());
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copyE copies values of type E; never called with null
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  @SuppressWarnings("unchecked")
  static <E> Bag<E> copy(Bag<E> source, UnaryOperator<E> copyE, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Bag<E> known = (Bag<E>) copies.get(source);
    if (known != null) {
      return known;
    }
    Bag<E> copy = new Bag<>();
    copies.put(source, copy);
    List<E> items = readItems(source);
    List<E> itemsOfCopy = readItems(copy);
    remember(items, itemsOfCopy, "Bag.items", copies);
    FIRST.set(copy, copyE(readFirst(source), copyE, copies));
    itemsOfCopy.clear();
    for (E element : items) {
      itemsOfCopy.add(copyE(element, copyE, copies));
    }
    return copy;
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
  private static <E> List<E> readItems(Bag<E> source) {
    return (List<E>) ITEMS.get(source);
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

  @SuppressWarnings("unchecked")
  private static <E> E readFirst(Bag<E> source) {
    return (E) FIRST.get(source);
  }

  @SuppressWarnings("unchecked")
  private static <E> E copyE(E source, UnaryOperator<E> copyE, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    if (copies.containsKey(source)) {
      return (E) copies.get(source);
    }
    E copy = copyE.apply(source);
    if (copy != source) {
      copies.put(source, copy);
    }
    return copy;
  }
}
