package named;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.Stack;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Meter}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class MeterCopier {
  /** Handles for private members of Meter. They are as fast as direct access. */
  private static final VarHandle KEY;

  private static final VarHandle VALUE;
  private static final VarHandle ELEMENT;
  private static final VarHandle HELD;
  private static final VarHandle COPIES;
  private static final VarHandle KEY_OF_COPY;
  private static final VarHandle KEY_;
  private static final VarHandle FILLS_KEY;

  private static final List<Class<?>> UNMODIFIABLE_SETS = List.of(
      Set.of().getClass(),
      Set.of(1).getClass(),
      Collections.emptySet().getClass(),
      Collections.singleton(1).getClass(),
      Collections.unmodifiableSet(new HashSet<>()).getClass());

  private static final List<Class<?>> SYNCHRONIZED_SETS = List.of(
      Collections.synchronizedSet(new HashSet<>()).getClass());

  private static final List<Class<?>> UNMODIFIABLE_NAVIGABLE_SETS = List.of(
      Collections.emptyNavigableSet().getClass(),
      Collections.unmodifiableNavigableSet(new TreeSet<>()).getClass());

  private static final List<Class<?>> UNMODIFIABLE_SORTED_SETS = List.of(
      Collections.unmodifiableSortedSet(new TreeSet<>()).getClass());

  private static final List<Class<?>> SYNCHRONIZED_NAVIGABLE_SETS = List.of(
      Collections.synchronizedNavigableSet(new TreeSet<>()).getClass());

  private static final List<Class<?>> SYNCHRONIZED_SORTED_SETS = List.of(
      Collections.synchronizedSortedSet(new TreeSet<>()).getClass());

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

  static {
    try {
      MethodHandles.Lookup meter =
          MethodHandles.privateLookupIn(Meter.class, MethodHandles.lookup());
      KEY = meter.findVarHandle(Meter.class, "key", Map.class);
      VALUE = meter.findVarHandle(Meter.class, "value", Map.class);
      ELEMENT = meter.findVarHandle(Meter.class, "element", List.class);
      HELD = meter.findVarHandle(Meter.class, "held", List.class);
      COPIES = meter.findVarHandle(Meter.class, "copies", List.class);
      KEY_OF_COPY = meter.findVarHandle(Meter.class, "keyOfCopy", List.class);
      KEY_ = meter.findVarHandle(Meter.class, "key_", List.class);
      FILLS_KEY = meter.findVarHandle(Meter.class, "fillsKey", List.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private MeterCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Meter copy(Meter source) {
    if (source == null) {
      return null;
    }
    // `value` may hold the same Date twice, so a map remembers the copies.
    Map<Object, Object> copies = new IdentityHashMap<>(Math.max(expected, sizeOf(readKey(source))
        + sizeOf(readValue(source)) + sizeOf(readElement(source)) + sizeOf(readHeld(source))
        + sizeOf(readCopies(source)) + sizeOf(readKeyOfCopy(source)) + sizeOf(readKey_(source))
        + sizeOf(readFillsKey(source))));
    Meter copy = copy(source, copies);
    expect(copies.size());
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Meter copy(Meter source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Meter known = (Meter) copies.get(source);
    if (known != null) {
      return known;
    }
    Meter copy = new Meter();
    copies.put(source, copy);
    Map<Set<Integer>, Long> key_ = readKey(source);
    Map<Set<Integer>, Long> keyOfCopy = readKey(copy);
    remember(key_, keyOfCopy, "Meter.key", copies);
    Map<String, Date> value_ = readValue(source);
    Map<String, Date> valueOfCopy = readValue(copy);
    remember(value_, valueOfCopy, "Meter.value", copies);
    List<Date> element_ = readElement(source);
    List<Date> elementOfCopy = readElement(copy);
    remember(element_, elementOfCopy, "Meter.element", copies);
    List<Box<List<Date>>> held_ = readHeld(source);
    List<Box<List<Date>>> heldOfCopy = readHeld(copy);
    remember(held_, heldOfCopy, "Meter.held", copies);
    List<Date> copies_ = readCopies(source);
    List<Date> copiesOfCopy = readCopies(copy);
    remember(copies_, copiesOfCopy, "Meter.copies", copies);
    List<Date> keyOfCopy_ = readKeyOfCopy(source);
    List<Date> keyOfCopyOfCopy = readKeyOfCopy(copy);
    remember(keyOfCopy_, keyOfCopyOfCopy, "Meter.keyOfCopy", copies);
    List<Date> key__ = readKey_(source);
    List<Date> key_OfCopy = readKey_(copy);
    remember(key__, key_OfCopy, "Meter.key_", copies);
    List<Date> fillsKey = readFillsKey(source);
    List<Date> fillsKeyOfCopy = readFillsKey(copy);
    remember(fillsKey, fillsKeyOfCopy, "Meter.fillsKey", copies);
    keyOfCopy.clear();
    key_.forEach(
        (key, value) -> putNew(keyOfCopy, copyIntegerSet(key, "Meter.key", copies), value,
            "Meter.key"));
    valueOfCopy.clear();
    value_.forEach(
        (key, value) -> valueOfCopy.put(key, copyDate(value, copies)));
    elementOfCopy.clear();
    for (Date element : element_) {
      elementOfCopy.add(copyDate(element, copies));
    }
    heldOfCopy.clear();
    for (Box<List<Date>> element : held_) {
      heldOfCopy.add(BoxCopier.copy(element,
          held -> copyDateList(held, "Meter.held", copies), copies));
    }
    copiesOfCopy.clear();
    for (Date element : copies_) {
      copiesOfCopy.add(copyDate(element, copies));
    }
    keyOfCopyOfCopy.clear();
    for (Date element : keyOfCopy_) {
      keyOfCopyOfCopy.add(copyDate(element, copies));
    }
    key_OfCopy.clear();
    for (Date element : key__) {
      key_OfCopy.add(copyDate(element, copies));
    }
    fillsKeyOfCopy.clear();
    for (Date element : fillsKey) {
      fillsKeyOfCopy.add(copyDate(element, copies));
    }
    return copy;
  }

  private static int sizeOf(Map<?, ?> source) {
    return source == null ? 0 : source.size();
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

  @SuppressWarnings("unchecked")
  private static Map<Set<Integer>, Long> readKey(Meter source) {
    return (Map<Set<Integer>, Long>) KEY.get(source);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Date> readValue(Meter source) {
    return (Map<String, Date>) VALUE.get(source);
  }

  @SuppressWarnings("unchecked")
  private static List<Date> readElement(Meter source) {
    return (List<Date>) ELEMENT.get(source);
  }

  @SuppressWarnings("unchecked")
  private static List<Box<List<Date>>> readHeld(Meter source) {
    return (List<Box<List<Date>>>) HELD.get(source);
  }

  @SuppressWarnings("unchecked")
  private static List<Date> readCopies(Meter source) {
    return (List<Date>) COPIES.get(source);
  }

  @SuppressWarnings("unchecked")
  private static List<Date> readKeyOfCopy(Meter source) {
    return (List<Date>) KEY_OF_COPY.get(source);
  }

  @SuppressWarnings("unchecked")
  private static List<Date> readKey_(Meter source) {
    return (List<Date>) KEY_.get(source);
  }

  @SuppressWarnings("unchecked")
  private static List<Date> readFillsKey(Meter source) {
    return (List<Date>) FILLS_KEY.get(source);
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
  private static Set<Integer> copyIntegerSet(Set<Integer> source, String field,
      Map<Object, Object> copies) {
    return source == null ? null : (Set<Integer>) copies.computeIfAbsent(source,
        original -> likeSource(source, copyOf(source, field)));
  }

  @SuppressWarnings("unchecked")
  private static <E> Set<E> copyOf(Set<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == HashSet.class) {
      return new HashSet<>(source);
    }
    if (kind == LinkedHashSet.class) {
      return new LinkedHashSet<>(source);
    }
    if (source instanceof EnumSet) {
      return (Set<E>) ((EnumSet<?>) source).clone();
    }
    if (kind == CopyOnWriteArraySet.class) {
      return new CopyOnWriteArraySet<>(source);
    }
    if (kind == ConcurrentHashMap.KeySetView.class) {
      Set<E> copy = ConcurrentHashMap.newKeySet();
      copy.addAll(source);
      return copy;
    }
    if (UNMODIFIABLE_SETS.contains(kind) || SYNCHRONIZED_SETS.contains(kind)) {
      Set<E> copy = new LinkedHashSet<>(source);
      if (copy.size() < source.size()) {
        // The source holds elements that equal each other,
        // and only an IdentityHashMap keeps them apart.
        copy = Collections.newSetFromMap(new IdentityHashMap<>());
        copy.addAll(source);
      }
      return copy;
    }
    if (source instanceof SortedSet<E> sortedSet) {
      return copyOf(sortedSet, field);
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  private static <E> SortedSet<E> copyOf(SortedSet<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == TreeSet.class) {
      return new TreeSet<>(source);
    }
    if (kind == ConcurrentSkipListSet.class) {
      return new ConcurrentSkipListSet<>(source);
    }
    if (UNMODIFIABLE_NAVIGABLE_SETS.contains(kind) || UNMODIFIABLE_SORTED_SETS.contains(kind)
        || SYNCHRONIZED_NAVIGABLE_SETS.contains(kind) || SYNCHRONIZED_SORTED_SETS.contains(kind)) {
      return new TreeSet<>(source);
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  private static <E> Set<E> likeSource(Set<E> source, Set<E> copy) {
    if (UNMODIFIABLE_SETS.contains(source.getClass())) {
      return Collections.unmodifiableSet(copy);
    }
    if (SYNCHRONIZED_SETS.contains(source.getClass())) {
      return Collections.synchronizedSet(copy);
    }
    if (source instanceof SortedSet<E> sortedSet) {
      return likeSource(sortedSet, (SortedSet<E>) copy);
    }
    return copy;
  }

  private static <E> SortedSet<E> likeSource(SortedSet<E> source, SortedSet<E> copy) {
    if (UNMODIFIABLE_NAVIGABLE_SETS.contains(source.getClass())) {
      return Collections.unmodifiableNavigableSet((NavigableSet<E>) copy);
    }
    if (UNMODIFIABLE_SORTED_SETS.contains(source.getClass())) {
      return Collections.unmodifiableSortedSet(copy);
    }
    if (SYNCHRONIZED_NAVIGABLE_SETS.contains(source.getClass())) {
      return Collections.synchronizedNavigableSet((NavigableSet<E>) copy);
    }
    if (SYNCHRONIZED_SORTED_SETS.contains(source.getClass())) {
      return Collections.synchronizedSortedSet(copy);
    }
    return copy;
  }

  private static <K, V> void putNew(Map<K, V> copy, K key, V value, String field) {
    int size = copy.size();
    copy.put(key, value);
    if (copy.size() == size) {
      throw new IllegalStateException(field + " holds keys whose copies are equal");
    }
  }

  private static Date copyDate(Date source, Map<Object, Object> copies) {
    return source == null ? null : (Date) copies.computeIfAbsent(source,
        original -> (Date) source.clone());
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
  private static List<Date> copyDateList(List<Date> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    List<Date> known = (List<Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    List<Date> copy = copyOf(source, field);
    List<Date> result = likeSource(source, copy);
    copies.put(source, result);
    copy.replaceAll(element -> copyDate(element, copies));
    return result;
  }
}
