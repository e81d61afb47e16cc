package tour;

import dev.latchwork.LatchworkGenerated;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.Stack;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingDeque;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Tour}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class TourCopier {
  private static final List<Class<?>> UNMODIFIABLE_SEQUENCED_SETS = List.of(
      Collections.unmodifiableSequencedSet(new LinkedHashSet<>()).getClass());

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

  private static final List<Class<?>> UNMODIFIABLE_SEQUENCED_MAPS = List.of(
      Collections.unmodifiableSequencedMap(new LinkedHashMap<>()).getClass());

  private static final List<Class<?>> UNMODIFIABLE_NAVIGABLE_MAPS = List.of(
      Collections.emptyNavigableMap().getClass(),
      Collections.unmodifiableNavigableMap(new TreeMap<>()).getClass());

  private static final List<Class<?>> UNMODIFIABLE_SORTED_MAPS = List.of(
      Collections.unmodifiableSortedMap(new TreeMap<>()).getClass());

  private static final List<Class<?>> SYNCHRONIZED_NAVIGABLE_MAPS = List.of(
      Collections.synchronizedNavigableMap(new TreeMap<>()).getClass());

  private static final List<Class<?>> SYNCHRONIZED_SORTED_MAPS = List.of(
      Collections.synchronizedSortedMap(new TreeMap<>()).getClass());

  private TourCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Tour copy(Tour source) {
    if (source == null) {
      return null;
    }
    Tour copy = new Tour();
    copy.days = copyDateSequencedCollection(source.days, "Tour.days");
    copy.places = source.places == null ? null
        : likeSource(source.places, copyOf(source.places, "Tour.places"));
    copy.arrivals = copyDateSequencedMap(source.arrivals, "Tour.arrivals");
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Tour copy(Tour source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Tour known = (Tour) copies.get(source);
    if (known != null) {
      return known;
    }
    Tour copy = new Tour();
    copies.put(source, copy);
    copy.days = copyDateSequencedCollection(source.days, "Tour.days", copies);
    copy.places = copyStringSequencedSet(source.places, "Tour.places", copies);
    copy.arrivals = copyDateSequencedMap(source.arrivals, "Tour.arrivals", copies);
    return copy;
  }

  private static <E> SequencedCollection<E> emptyLike(SequencedCollection<E> source, String field) {
    Class<?> kind = source.getClass();
    if (source instanceof SequencedSet<E> sequencedSet) {
      return emptyLike(sequencedSet, field);
    }
    if (source instanceof Deque<E> deque) {
      return emptyLike(deque, field);
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  private static <E> SequencedSet<E> emptyLike(SequencedSet<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == LinkedHashSet.class) {
      return new LinkedHashSet<>((int) (source.size() / 0.75f) + 1);
    }
    if (UNMODIFIABLE_SEQUENCED_SETS.contains(kind)) {
      return new LinkedHashSet<>((int) (source.size() / 0.75f) + 1);
    }
    if (source instanceof SortedSet<E> sortedSet) {
      return emptyLike(sortedSet, field);
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  private static <E> SortedSet<E> emptyLike(SortedSet<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == TreeSet.class) {
      return new TreeSet<>(source.comparator());
    }
    if (kind == ConcurrentSkipListSet.class) {
      return new ConcurrentSkipListSet<>(source.comparator());
    }
    if (UNMODIFIABLE_NAVIGABLE_SETS.contains(kind) || UNMODIFIABLE_SORTED_SETS.contains(kind)
        || SYNCHRONIZED_NAVIGABLE_SETS.contains(kind) || SYNCHRONIZED_SORTED_SETS.contains(kind)) {
      return new TreeSet<>(source.comparator());
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  private static <E> Deque<E> emptyLike(Deque<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == ArrayDeque.class) {
      return new ArrayDeque<>(source.size());
    }
    if (kind == LinkedList.class) {
      return new LinkedList<>();
    }
    if (kind == ConcurrentLinkedDeque.class) {
      return new ConcurrentLinkedDeque<>();
    }
    if (source instanceof BlockingDeque<E> blockingDeque) {
      return emptyLike(blockingDeque, field);
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  private static <E> BlockingDeque<E> emptyLike(BlockingDeque<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == LinkedBlockingDeque.class) {
      return new LinkedBlockingDeque<>(source.size() + source.remainingCapacity());
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
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

  private static List<Date> copyDateList(List<Date> source, String field) {
    if (source == null) {
      return null;
    }
    List<Date> copy = copyOf(source, field);
    copy.replaceAll(element -> element == null ? null : (Date) element.clone());
    return likeSource(source, copy);
  }

  private static <E> void addNew(Collection<E> copy, E element, String field) {
    if (!copy.add(element)) {
      throw new IllegalStateException(field + " holds elements whose copies are equal");
    }
  }

  private static <E> SequencedCollection<E> likeSource(SequencedCollection<E> source,
      SequencedCollection<E> copy) {
    if (source instanceof List<E> list) {
      return likeSource(list, (List<E>) copy);
    }
    if (source instanceof SequencedSet<E> sequencedSet) {
      return likeSource(sequencedSet, (SequencedSet<E>) copy);
    }
    return copy;
  }

  private static <E> SequencedSet<E> likeSource(SequencedSet<E> source, SequencedSet<E> copy) {
    if (UNMODIFIABLE_SEQUENCED_SETS.contains(source.getClass())) {
      return Collections.unmodifiableSequencedSet(copy);
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

  private static SequencedCollection<Date> copyDateSequencedCollection(
      SequencedCollection<Date> source, String field) {
    if (source == null) {
      return null;
    }
    if (source instanceof List<Date> list) {
      return copyDateList(list, field);
    }
    SequencedCollection<Date> copy = emptyLike(source, field);
    for (Date element : source) {
      addNew(copy, element == null ? null : (Date) element.clone(), field);
    }
    return likeSource(source, copy);
  }

  private static <E> SequencedSet<E> copyOf(SequencedSet<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == LinkedHashSet.class) {
      return new LinkedHashSet<>(source);
    }
    if (UNMODIFIABLE_SEQUENCED_SETS.contains(kind)) {
      return new LinkedHashSet<>(source);
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

  @SuppressWarnings("unchecked")
  private static <K, V> SequencedMap<K, V> copyOf(SequencedMap<K, V> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == LinkedHashMap.class) {
      return (SequencedMap<K, V>) ((LinkedHashMap<?, ?>) source).clone();
    }
    if (UNMODIFIABLE_SEQUENCED_MAPS.contains(kind)) {
      return new LinkedHashMap<>(source);
    }
    if (source instanceof SortedMap<K, V> sortedMap) {
      return copyOf(sortedMap, field);
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  private static <K, V> SortedMap<K, V> copyOf(SortedMap<K, V> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == TreeMap.class) {
      return new TreeMap<>(source);
    }
    if (kind == ConcurrentSkipListMap.class) {
      return new ConcurrentSkipListMap<>(source);
    }
    if (UNMODIFIABLE_NAVIGABLE_MAPS.contains(kind) || UNMODIFIABLE_SORTED_MAPS.contains(kind)
        || SYNCHRONIZED_NAVIGABLE_MAPS.contains(kind) || SYNCHRONIZED_SORTED_MAPS.contains(kind)) {
      return new TreeMap<>(source);
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  private static <K, V> SequencedMap<K, V> likeSource(SequencedMap<K, V> source,
      SequencedMap<K, V> copy) {
    if (UNMODIFIABLE_SEQUENCED_MAPS.contains(source.getClass())) {
      return Collections.unmodifiableSequencedMap(copy);
    }
    if (source instanceof SortedMap<K, V> sortedMap) {
      return likeSource(sortedMap, (SortedMap<K, V>) copy);
    }
    return copy;
  }

  private static <K, V> SortedMap<K, V> likeSource(SortedMap<K, V> source, SortedMap<K, V> copy) {
    if (UNMODIFIABLE_NAVIGABLE_MAPS.contains(source.getClass())) {
      return Collections.unmodifiableNavigableMap((NavigableMap<K, V>) copy);
    }
    if (UNMODIFIABLE_SORTED_MAPS.contains(source.getClass())) {
      return Collections.unmodifiableSortedMap(copy);
    }
    if (SYNCHRONIZED_NAVIGABLE_MAPS.contains(source.getClass())) {
      return Collections.synchronizedNavigableMap((NavigableMap<K, V>) copy);
    }
    if (SYNCHRONIZED_SORTED_MAPS.contains(source.getClass())) {
      return Collections.synchronizedSortedMap(copy);
    }
    return copy;
  }

  private static SequencedMap<String, Date> copyDateSequencedMap(SequencedMap<String, Date> source,
      String field) {
    if (source == null) {
      return null;
    }
    SequencedMap<String, Date> copy = copyOf(source, field);
    copy.replaceAll((key, value) -> value == null ? null : (Date) value.clone());
    return likeSource(source, copy);
  }

  private static Date copyDate(Date source, Map<Object, Object> copies) {
    return source == null ? null : (Date) copies.computeIfAbsent(source,
        original -> (Date) source.clone());
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

  @SuppressWarnings("unchecked")
  private static SequencedCollection<Date> copyDateSequencedCollection(
      SequencedCollection<Date> source, String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    SequencedCollection<Date> known = (SequencedCollection<Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source instanceof List<Date> list) {
      return copyDateList(list, field, copies);
    }
    SequencedCollection<Date> copy = emptyLike(source, field);
    SequencedCollection<Date> result = likeSource(source, copy);
    copies.put(source, result);
    for (Date element : source) {
      addNew(copy, copyDate(element, copies), field);
    }
    return result;
  }

  @SuppressWarnings("unchecked")
  private static SequencedSet<String> copyStringSequencedSet(SequencedSet<String> source,
      String field, Map<Object, Object> copies) {
    return source == null ? null : (SequencedSet<String>) copies.computeIfAbsent(source,
        original -> likeSource(source, copyOf(source, field)));
  }

  @SuppressWarnings("unchecked")
  private static SequencedMap<String, Date> copyDateSequencedMap(SequencedMap<String, Date> source,
      String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    SequencedMap<String, Date> known = (SequencedMap<String, Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    SequencedMap<String, Date> copy = copyOf(source, field);
    SequencedMap<String, Date> result = likeSource(source, copy);
    copies.put(source, result);
    copy.replaceAll((key, value) -> copyDate(value, copies));
    return result;
  }
}
