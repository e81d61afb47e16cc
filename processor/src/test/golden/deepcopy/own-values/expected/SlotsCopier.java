package meters;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Slots}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class SlotsCopier {
  /** Handles for private members of Slots. They are as fast as direct access. */
  private static final VarHandle CHILDREN;

  private static final VarHandle DEGREE;
  private static final VarHandle VALUES;

  /** About how many objects the last copies had. Threads may overwrite this estimate. */
  private static int expected = 21;

  static {
    try {
      MethodHandles.Lookup slots =
          MethodHandles.privateLookupIn(Slots.class, MethodHandles.lookup());
      CHILDREN = slots.findVarHandle(Slots.class, "children", Slots[].class);
      DEGREE = slots.findVarHandle(Slots.class, "degree", int.class);
      VALUES = slots.findVarHandle(Slots.class, "values", Object[].class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private SlotsCopier() {
  }

  /**
   * Returns a deep copy of the source, or null for null.
   *
   * @param copyT copies values of type T; never called with null
   */
  static <T> Slots<T> copy(Slots<T> source, UnaryOperator<T> copyT) {
    if (source == null) {
      return null;
    }
    // `children` may lead from a Slots back to itself, so a map remembers the copies.
    Map<Object, Object> copies =
        new IdentityHashMap<>(Math.max(expected, sizeOf(readChildren(source))));
    Slots<T> copy = copy(source, copyT, copies);
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
  static <T> Slots<T> copy(Slots<T> source, UnaryOperator<T> copyT, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Slots<T> known = (Slots<T>) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != Slots.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Slots<T> copy = new Slots<>((int) DEGREE.get(source));
    copies.put(source, copy);
    Slots<T>[] children = readChildren(source);
    Slots<T>[] childrenOfCopy = readChildren(copy);
    remember(children, childrenOfCopy, "Slots.children", copies);
    remember(source.parent, copy.parent, "Slots.parent", copies);
    T[] values = readValues(source);
    T[] valuesOfCopy = readValues(copy);
    remember(values, valuesOfCopy, "Slots.values", copies);
    checkLength(values.length, valuesOfCopy.length, "Slots.values");
    for (int i = 0; i < valuesOfCopy.length; i++) {
      valuesOfCopy[i] = copyT(values[i], copyT, copies);
    }
    fill(copies, () -> {
      checkLength(children.length, childrenOfCopy.length, "Slots.children");
      for (int i = 0; i < childrenOfCopy.length; i++) {
        childrenOfCopy[i] = copy(children[i], copyT, copies);
      }
      copy.parent.set(copy(source.parent.get(), copyT, copies));
    });
    return copy;
  }

  private static int sizeOf(Object[] source) {
    return source == null ? 0 : source.length;
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
  private static <T> Slots<T>[] readChildren(Slots<T> source) {
    return (Slots<T>[]) CHILDREN.get(source);
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
  private static <T> T[] readValues(Slots<T> source) {
    return (T[]) VALUES.get(source);
  }

  /** Throws if the constructor has created an array of another length for the copy. */
  private static void checkLength(int ofSource, int ofCopy, String field) {
    if (ofSource != ofCopy) {
      throw new IllegalStateException(
          field + " has length " + ofSource + ", but in the copy " + ofCopy);
    }
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
