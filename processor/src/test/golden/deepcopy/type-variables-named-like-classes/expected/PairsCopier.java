package registry;

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

/** Makes deep copies of {@link Pairs}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class PairsCopier {
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

  private PairsCopier() {
  }

  /**
   * Returns a deep copy of the source, or null for null.
   *
   * @param operatorT copies values of type t; never called with null
   * @param copyT copies values of type T; never called with null
   */
  static <t, T> Pairs<t, T> copy(Pairs<t, T> source, UnaryOperator<t> operatorT,
      UnaryOperator<T> copyT) {
    if (source == null) {
      return null;
    }
    // `small` may hold the same t twice, so a map remembers the copies.
    Map<Object, Object> copies = new IdentityHashMap<>(expected);
    Pairs<t, T> copy = copy(source, operatorT, copyT, copies);
    expect(copies.size());
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param operatorT copies values of type t; never called with null
   * @param copyT copies values of type T; never called with null
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  @SuppressWarnings("unchecked")
  static <t, T> Pairs<t, T> copy(Pairs<t, T> source, UnaryOperator<t> operatorT,
      UnaryOperator<T> copyT, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Pairs<t, T> known = (Pairs<t, T>) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != Pairs.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Pairs<t, T> copy = new Pairs<>();
    copies.put(source, copy);
    copy.small = copyTList(source.small, "Pairs.small", operatorT, copies);
    copy.large = copyTList2(source.large, "Pairs.large", copyT, copies);
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
  private static <t> t copyT(t source, UnaryOperator<t> operatorT, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    if (copies.containsKey(source)) {
      return (t) copies.get(source);
    }
    t copy = operatorT.apply(source);
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
  private static <t> List<t> copyTList(List<t> source, String field, UnaryOperator<t> operatorT,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    List<t> known = (List<t>) copies.get(source);
    if (known != null) {
      return known;
    }
    List<t> copy = copyOf(source, field);
    List<t> result = likeSource(source, copy);
    copies.put(source, result);
    copy.replaceAll(element -> copyT(element, operatorT, copies));
    return result;
  }

  @SuppressWarnings("unchecked")
  private static <T> T copyT2(T source, UnaryOperator<T> copyT, Map<Object, Object> copies) {
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

  @SuppressWarnings("unchecked")
  private static <T> List<T> copyTList2(List<T> source, String field, UnaryOperator<T> copyT,
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
    copy.replaceAll(element -> copyT2(element, copyT, copies));
    return result;
  }
}
