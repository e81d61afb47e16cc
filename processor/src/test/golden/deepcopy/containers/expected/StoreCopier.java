package store;

import dev.latchwork.LatchworkGenerated;
import java.util.AbstractMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.Stack;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.WeakHashMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Store}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class StoreCopier {
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

  private static final List<Class<?>> UNMODIFIABLE_COLLECTIONS = List.of(
      Collections.unmodifiableCollection(new ArrayList<>()).getClass());

  private static final List<Class<?>> SYNCHRONIZED_COLLECTIONS = List.of(
      Collections.synchronizedCollection(new ArrayList<>()).getClass());

  private static final List<Class<?>> UNMODIFIABLE_MAPS = List.of(
      Map.of().getClass(),
      Map.of(1, 1).getClass(),
      Collections.emptyMap().getClass(),
      Collections.singletonMap(1, 1).getClass(),
      Collections.unmodifiableMap(new HashMap<>()).getClass());

  private static final List<Class<?>> SYNCHRONIZED_MAPS = List.of(
      Collections.synchronizedMap(new HashMap<>()).getClass());

  private static final List<Class<?>> UNMODIFIABLE_NAVIGABLE_MAPS = List.of(
      Collections.emptyNavigableMap().getClass(),
      Collections.unmodifiableNavigableMap(new TreeMap<>()).getClass());

  private static final List<Class<?>> UNMODIFIABLE_SORTED_MAPS = List.of(
      Collections.unmodifiableSortedMap(new TreeMap<>()).getClass());

  private static final List<Class<?>> SYNCHRONIZED_NAVIGABLE_MAPS = List.of(
      Collections.synchronizedNavigableMap(new TreeMap<>()).getClass());

  private static final List<Class<?>> SYNCHRONIZED_SORTED_MAPS = List.of(
      Collections.synchronizedSortedMap(new TreeMap<>()).getClass());

  /** About how many objects the last copies had. Threads may overwrite this estimate. */
  private static int expected = 21;

  private StoreCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Store copy(Store source) {
    if (source == null) {
      return null;
    }
    // `dates` may hold the same Date twice, so a map remembers the copies.
    Map<Object, Object> copies = new IdentityHashMap<>(Math.max(expected, sizeOf(source.dates)
        + sizeOf(source.days) + sizeOf(source.agenda) + sizeOf(source.all) + sizeOf(source.opened)
        + sizeOf(source.notes) + sizeOf(source.series) + sizeOf(source.waiting)
        + sizeOf(source.array) + sizeOf(source.hash) + sizeOf(source.set) + sizeOf(source.linked)
        + sizeOf(source.units) + sizeOf(source.heap) + sizeOf(source.bounded)
        + sizeOf(source.grid)));
    Store copy = copy(source, copies);
    expect(copies.size());
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Store copy(Store source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Store known = (Store) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != Store.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Store copy = new Store();
    copies.put(source, copy);
    copy.names = copyStringList(source.names, "Store.names", copies);
    copy.dates = copyDateList(source.dates, "Store.dates", copies);
    copy.tags = copyStringSet(source.tags, "Store.tags", copies);
    copy.days = copyDateSet(source.days, "Store.days", copies);
    copy.agenda = copyDateSortedSet(source.agenda, "Store.agenda", copies);
    copy.all = copyDateCollection(source.all, "Store.all", copies);
    copy.opened = copyDateMap(source.opened, "Store.opened", copies);
    copy.notes = copyListMap(source.notes, "Store.notes", copies);
    copy.series = copyIntArrayNavigableMap(source.series, "Store.series", copies);
    copy.live = copyStringConcurrentMap(source.live, "Store.live", copies);
    copy.waiting = copyDateQueue(source.waiting, "Store.waiting", copies);
    copy.recent = copyStringDeque(source.recent, "Store.recent", copies);
    copy.array = copyDateArrayList(source.array, "Store.array", copies);
    copy.hash = copyDateHashMap(source.hash, "Store.hash", copies);
    copy.set = copyDateHashSet(source.set, "Store.set", copies);
    copy.linked = copyStringLinkedHashMap(source.linked, "Store.linked", copies);
    copy.units = copyDateEnumMap(source.units, "Store.units", copies);
    copy.unitSet = copyTimeUnitEnumSet(source.unitSet, "Store.unitSet", copies);
    copy.heap = copyDatePriorityQueue(source.heap, "Store.heap", copies);
    copy.bounded = copyDateArrayBlockingQueue(source.bounded, "Store.bounded", copies);
    copy.flags = copyBitSet(source.flags, copies);
    copy.grid = copyDateArrayArray(source.grid, copies);
    copy.closed = copyOptional(source.closed, copies);
    copy.best = copyEntry(source.best, "Store.best", copies);
    copy.counter = copyAtomicInteger(source.counter, "Store.counter", copies);
    copy.last = copyAtomicReference(source.last, "Store.last", copies);
    copy.log = copyStringBuilder(source.log, copies);
    return copy;
  }

  private static int sizeOf(Collection<?> source) {
    return source == null ? 0 : source.size();
  }

  private static int sizeOf(Map<?, ?> source) {
    return source == null ? 0 : source.size();
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
  private static List<String> copyStringList(List<String> source, String field,
      Map<Object, Object> copies) {
    return source == null ? null : (List<String>) copies.computeIfAbsent(source,
        original -> likeSource(source, copyOf(source, field)));
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

  private static Date copyDate(Date source, Map<Object, Object> copies) {
    return source == null ? null : (Date) copies.computeIfAbsent(source,
        original -> (Date) source.clone());
  }

  @SuppressWarnings("unchecked")
  private static List<? extends Date> copyDateList(List<? extends Date> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    List<? extends Date> known = (List<? extends Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    List<Date> copy = copyOf((List<Date>) source, field);
    List<? extends Date> result = likeSource((List<Date>) source, copy);
    copies.put(source, result);
    copy.replaceAll(element -> copyDate(element, copies));
    return result;
  }

  @SuppressWarnings("unchecked")
  private static Set<String> copyStringSet(Set<String> source, String field,
      Map<Object, Object> copies) {
    return source == null ? null : (Set<String>) copies.computeIfAbsent(source,
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

  @SuppressWarnings("unchecked")
  private static <E> Set<E> emptyLike(Set<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == HashSet.class) {
      return new HashSet<>((int) (source.size() / 0.75f) + 1);
    }
    if (kind == LinkedHashSet.class) {
      return new LinkedHashSet<>((int) (source.size() / 0.75f) + 1);
    }
    if (source instanceof EnumSet) {
      Set<E> copy = (Set<E>) ((EnumSet<?>) source).clone();
      copy.clear();
      return copy;
    }
    if (kind == CopyOnWriteArraySet.class) {
      return new CopyOnWriteArraySet<>();
    }
    if (kind == ConcurrentHashMap.KeySetView.class) {
      return ConcurrentHashMap.newKeySet();
    }
    if (UNMODIFIABLE_SETS.contains(kind) || SYNCHRONIZED_SETS.contains(kind)) {
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

  private static <E> void addNew(Collection<E> copy, E element, String field) {
    if (!copy.add(element)) {
      throw new IllegalStateException(field + " holds elements whose copies are equal");
    }
  }

  @SuppressWarnings("unchecked")
  private static Set<Date> copyDateSet(Set<Date> source, String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Set<Date> known = (Set<Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    Set<Date> copy = emptyLike(source, field);
    Set<Date> result = likeSource(source, copy);
    copies.put(source, result);
    for (Date element : source) {
      addNew(copy, copyDate(element, copies), field);
    }
    return result;
  }

  @SuppressWarnings("unchecked")
  private static SortedSet<Date> copyDateSortedSet(SortedSet<Date> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    SortedSet<Date> known = (SortedSet<Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    SortedSet<Date> copy = emptyLike(source, field);
    SortedSet<Date> result = likeSource(source, copy);
    copies.put(source, result);
    for (Date element : source) {
      addNew(copy, copyDate(element, copies), field);
    }
    return result;
  }

  private static <E> Collection<E> emptyLike(Collection<E> source, String field) {
    Class<?> kind = source.getClass();
    if (UNMODIFIABLE_COLLECTIONS.contains(kind) || SYNCHRONIZED_COLLECTIONS.contains(kind)) {
      return new ArrayList<>();
    }
    if (source instanceof Set<E> set) {
      return emptyLike(set, field);
    }
    if (source instanceof Queue<E> queue) {
      return emptyLike(queue, field);
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  private static <E> Queue<E> emptyLike(Queue<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == PriorityQueue.class) {
      return new PriorityQueue<>(((PriorityQueue<E>) source).comparator());
    }
    if (kind == ConcurrentLinkedQueue.class) {
      return new ConcurrentLinkedQueue<>();
    }
    if (source instanceof Deque<E> deque) {
      return emptyLike(deque, field);
    }
    if (source instanceof BlockingQueue<E> blockingQueue) {
      return emptyLike(blockingQueue, field);
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

  private static <E> BlockingQueue<E> emptyLike(BlockingQueue<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == LinkedBlockingQueue.class) {
      return new LinkedBlockingQueue<>(source.size() + source.remainingCapacity());
    }
    if (kind == ArrayBlockingQueue.class) {
      return new ArrayBlockingQueue<>(source.size() + source.remainingCapacity());
    }
    if (kind == PriorityBlockingQueue.class) {
      return new PriorityBlockingQueue<>(Math.max(1, source.size()),
          ((PriorityBlockingQueue<E>) source).comparator());
    }
    if (kind == LinkedBlockingDeque.class) {
      return new LinkedBlockingDeque<>(source.size() + source.remainingCapacity());
    }
    if (kind == LinkedTransferQueue.class) {
      return new LinkedTransferQueue<>();
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  @SuppressWarnings("unchecked")
  private static List<Date> copyDateList2(List<Date> source, String field,
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

  private static <E> Collection<E> likeSource(Collection<E> source, Collection<E> copy) {
    if (UNMODIFIABLE_COLLECTIONS.contains(source.getClass())) {
      return Collections.unmodifiableCollection(copy);
    }
    if (SYNCHRONIZED_COLLECTIONS.contains(source.getClass())) {
      return Collections.synchronizedCollection(copy);
    }
    if (source instanceof List<E> list) {
      return likeSource(list, (List<E>) copy);
    }
    if (source instanceof Set<E> set) {
      return likeSource(set, (Set<E>) copy);
    }
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static Collection<Date> copyDateCollection(Collection<Date> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Collection<Date> known = (Collection<Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source instanceof List<Date> list) {
      return copyDateList2(list, field, copies);
    }
    Collection<Date> copy = emptyLike(source, field);
    Collection<Date> result = likeSource(source, copy);
    copies.put(source, result);
    for (Date element : source) {
      addNew(copy, copyDate(element, copies), field);
    }
    return result;
  }

  @SuppressWarnings("unchecked")
  private static <K, V> Map<K, V> copyOf(Map<K, V> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == HashMap.class) {
      return new HashMap<>(source);
    }
    if (kind == LinkedHashMap.class) {
      return (Map<K, V>) ((LinkedHashMap<?, ?>) source).clone();
    }
    if (kind == EnumMap.class) {
      return (Map<K, V>) ((EnumMap<?, ?>) source).clone();
    }
    if (kind == IdentityHashMap.class) {
      return new IdentityHashMap<>(source);
    }
    if (kind == Hashtable.class) {
      return new Hashtable<>(source);
    }
    if (kind == WeakHashMap.class) {
      return new WeakHashMap<>(source);
    }
    if (kind == ConcurrentHashMap.class) {
      return new ConcurrentHashMap<>(source);
    }
    if (UNMODIFIABLE_MAPS.contains(kind) || SYNCHRONIZED_MAPS.contains(kind)) {
      Map<K, V> copy = new LinkedHashMap<>(source);
      if (copy.size() < source.size()) {
        // The source holds keys that equal each other,
        // and only an IdentityHashMap keeps them apart.
        return new IdentityHashMap<>(source);
      }
      return copy;
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

  private static <K, V> Map<K, V> likeSource(Map<K, V> source, Map<K, V> copy) {
    if (UNMODIFIABLE_MAPS.contains(source.getClass())) {
      return Collections.unmodifiableMap(copy);
    }
    if (SYNCHRONIZED_MAPS.contains(source.getClass())) {
      return Collections.synchronizedMap(copy);
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

  @SuppressWarnings("unchecked")
  private static Map<String, Date> copyDateMap(Map<String, Date> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Map<String, Date> known = (Map<String, Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    Map<String, Date> copy = copyOf(source, field);
    Map<String, Date> result = likeSource(source, copy);
    copies.put(source, result);
    copy.replaceAll((key, value) -> copyDate(value, copies));
    return result;
  }

  @SuppressWarnings("unchecked")
  private static <K, V> Map<K, V> emptyLike(Map<K, V> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == HashMap.class) {
      return new HashMap<>((int) (source.size() / 0.75f) + 1);
    }
    if (kind == LinkedHashMap.class) {
      Map<K, V> copy = (Map<K, V>) ((LinkedHashMap<?, ?>) source).clone();
      copy.clear();
      return copy;
    }
    if (kind == EnumMap.class) {
      Map<K, V> copy = (Map<K, V>) ((EnumMap<?, ?>) source).clone();
      copy.clear();
      return copy;
    }
    if (kind == IdentityHashMap.class) {
      return new IdentityHashMap<>(source.size());
    }
    if (kind == Hashtable.class) {
      return new Hashtable<>();
    }
    if (kind == ConcurrentHashMap.class) {
      return new ConcurrentHashMap<>();
    }
    if (UNMODIFIABLE_MAPS.contains(kind) || SYNCHRONIZED_MAPS.contains(kind)) {
      return new LinkedHashMap<>();
    }
    if (source instanceof SortedMap<K, V> sortedMap) {
      return emptyLike(sortedMap, field);
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  private static <K, V> SortedMap<K, V> emptyLike(SortedMap<K, V> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == TreeMap.class) {
      return new TreeMap<>(source.comparator());
    }
    if (kind == ConcurrentSkipListMap.class) {
      return new ConcurrentSkipListMap<>(source.comparator());
    }
    if (UNMODIFIABLE_NAVIGABLE_MAPS.contains(kind) || UNMODIFIABLE_SORTED_MAPS.contains(kind)
        || SYNCHRONIZED_NAVIGABLE_MAPS.contains(kind) || SYNCHRONIZED_SORTED_MAPS.contains(kind)) {
      return new TreeMap<>(source.comparator());
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  private static <K, V> void putNew(Map<K, V> copy, K key, V value, String field) {
    int size = copy.size();
    copy.put(key, value);
    if (copy.size() == size) {
      throw new IllegalStateException(field + " holds keys whose copies are equal");
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<Date, List<String>> copyListMap(Map<Date, List<String>> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Map<Date, List<String>> known = (Map<Date, List<String>>) copies.get(source);
    if (known != null) {
      return known;
    }
    Map<Date, List<String>> copy = emptyLike(source, field);
    Map<Date, List<String>> result = likeSource(source, copy);
    copies.put(source, result);
    source.forEach(
        (key, value) -> putNew(copy, copyDate(key, copies), copyStringList(value, field, copies),
            field));
    return result;
  }

  private static <K, V> NavigableMap<K, V> copyOf(NavigableMap<K, V> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == TreeMap.class) {
      return new TreeMap<>(source);
    }
    if (kind == ConcurrentSkipListMap.class) {
      return new ConcurrentSkipListMap<>(source);
    }
    if (UNMODIFIABLE_NAVIGABLE_MAPS.contains(kind) || SYNCHRONIZED_NAVIGABLE_MAPS.contains(kind)) {
      return new TreeMap<>(source);
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  private static int[] copyIntArray(int[] source, Map<Object, Object> copies) {
    return source == null ? null : (int[]) copies.computeIfAbsent(source,
        original -> source.clone());
  }

  private static <K, V> NavigableMap<K, V> likeSource(NavigableMap<K, V> source,
      NavigableMap<K, V> copy) {
    if (UNMODIFIABLE_NAVIGABLE_MAPS.contains(source.getClass())) {
      return Collections.unmodifiableNavigableMap(copy);
    }
    if (SYNCHRONIZED_NAVIGABLE_MAPS.contains(source.getClass())) {
      return Collections.synchronizedNavigableMap(copy);
    }
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static NavigableMap<String, int[]> copyIntArrayNavigableMap(
      NavigableMap<String, int[]> source, String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    NavigableMap<String, int[]> known = (NavigableMap<String, int[]>) copies.get(source);
    if (known != null) {
      return known;
    }
    NavigableMap<String, int[]> copy = copyOf(source, field);
    NavigableMap<String, int[]> result = likeSource(source, copy);
    copies.put(source, result);
    copy.replaceAll((key, value) -> copyIntArray(value, copies));
    return result;
  }

  @SuppressWarnings("unchecked")
  private static ConcurrentMap<String, String> copyStringConcurrentMap(
      ConcurrentMap<String, String> source, String field, Map<Object, Object> copies) {
    return source == null ? null : (ConcurrentMap<String, String>) copies.computeIfAbsent(source,
        original -> copyOf(source, field));
  }

  private static <K, V> ConcurrentMap<K, V> copyOf(ConcurrentMap<K, V> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == ConcurrentHashMap.class) {
      return new ConcurrentHashMap<>(source);
    }
    if (kind == ConcurrentSkipListMap.class) {
      return new ConcurrentSkipListMap<>(((ConcurrentSkipListMap<K, V>) source));
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  @SuppressWarnings("unchecked")
  private static Queue<Date> copyDateQueue(Queue<Date> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Queue<Date> known = (Queue<Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    Queue<Date> copy = emptyLike(source, field);
    copies.put(source, copy);
    for (Date element : source) {
      copy.add(copyDate(element, copies));
    }
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static Deque<String> copyStringDeque(Deque<String> source, String field,
      Map<Object, Object> copies) {
    return source == null ? null : (Deque<String>) copies.computeIfAbsent(source,
        original -> copyOf(source, field));
  }

  private static <E> Deque<E> copyOf(Deque<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == ArrayDeque.class) {
      return new ArrayDeque<>(source);
    }
    if (kind == LinkedList.class) {
      return new LinkedList<>(source);
    }
    if (kind == ConcurrentLinkedDeque.class) {
      return new ConcurrentLinkedDeque<>(source);
    }
    if (source instanceof BlockingDeque<E> blockingDeque) {
      return copyOf(blockingDeque, field);
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  private static <E> BlockingDeque<E> copyOf(BlockingDeque<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == LinkedBlockingDeque.class) {
      BlockingDeque<E> copy = new LinkedBlockingDeque<>(source.size() + source.remainingCapacity());
      copy.addAll(source);
      return copy;
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  private static <E> ArrayList<E> copyOf(ArrayList<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == ArrayList.class) {
      return new ArrayList<>(source);
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  @SuppressWarnings("unchecked")
  private static ArrayList<Date> copyDateArrayList(ArrayList<Date> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    ArrayList<Date> known = (ArrayList<Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    ArrayList<Date> copy = copyOf(source, field);
    copies.put(source, copy);
    copy.replaceAll(element -> copyDate(element, copies));
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static <K, V> HashMap<K, V> copyOf(HashMap<K, V> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == HashMap.class) {
      return new HashMap<>(source);
    }
    if (kind == LinkedHashMap.class) {
      return (HashMap<K, V>) ((LinkedHashMap<?, ?>) source).clone();
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  @SuppressWarnings("unchecked")
  private static HashMap<String, Date> copyDateHashMap(HashMap<String, Date> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    HashMap<String, Date> known = (HashMap<String, Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    HashMap<String, Date> copy = copyOf(source, field);
    copies.put(source, copy);
    copy.replaceAll((key, value) -> copyDate(value, copies));
    return copy;
  }

  private static <E> HashSet<E> emptyLike(HashSet<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == HashSet.class) {
      return new HashSet<>((int) (source.size() / 0.75f) + 1);
    }
    if (kind == LinkedHashSet.class) {
      return new LinkedHashSet<>((int) (source.size() / 0.75f) + 1);
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  @SuppressWarnings("unchecked")
  private static HashSet<Date> copyDateHashSet(HashSet<Date> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    HashSet<Date> known = (HashSet<Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    HashSet<Date> copy = emptyLike(source, field);
    copies.put(source, copy);
    for (Date element : source) {
      addNew(copy, copyDate(element, copies), field);
    }
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static <K, V> LinkedHashMap<K, V> emptyLike(LinkedHashMap<K, V> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == LinkedHashMap.class) {
      LinkedHashMap<K, V> copy = (LinkedHashMap<K, V>) source.clone();
      copy.clear();
      return copy;
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  @SuppressWarnings("unchecked")
  private static LinkedHashMap<Date, String> copyStringLinkedHashMap(
      LinkedHashMap<Date, String> source, String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    LinkedHashMap<Date, String> known = (LinkedHashMap<Date, String>) copies.get(source);
    if (known != null) {
      return known;
    }
    LinkedHashMap<Date, String> copy = emptyLike(source, field);
    copies.put(source, copy);
    source.forEach(
        (key, value) -> putNew(copy, copyDate(key, copies), value, field));
    return copy;
  }

  private static <K extends Enum<K>, V> EnumMap<K, V> copyOf(EnumMap<K, V> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == EnumMap.class) {
      return new EnumMap<>(source);
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  @SuppressWarnings("unchecked")
  private static EnumMap<TimeUnit, Date> copyDateEnumMap(EnumMap<TimeUnit, Date> source,
      String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    EnumMap<TimeUnit, Date> known = (EnumMap<TimeUnit, Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    EnumMap<TimeUnit, Date> copy = copyOf(source, field);
    copies.put(source, copy);
    copy.replaceAll((key, value) -> copyDate(value, copies));
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static EnumSet<TimeUnit> copyTimeUnitEnumSet(EnumSet<TimeUnit> source, String field,
      Map<Object, Object> copies) {
    return source == null ? null : (EnumSet<TimeUnit>) copies.computeIfAbsent(source,
        original -> EnumSet.copyOf(source));
  }

  private static <E> PriorityQueue<E> emptyLike(PriorityQueue<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == PriorityQueue.class) {
      return new PriorityQueue<>(source.comparator());
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  @SuppressWarnings("unchecked")
  private static PriorityQueue<Date> copyDatePriorityQueue(PriorityQueue<Date> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    PriorityQueue<Date> known = (PriorityQueue<Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    PriorityQueue<Date> copy = emptyLike(source, field);
    copies.put(source, copy);
    for (Date element : source) {
      copy.add(copyDate(element, copies));
    }
    return copy;
  }

  private static <E> ArrayBlockingQueue<E> emptyLike(ArrayBlockingQueue<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == ArrayBlockingQueue.class) {
      return new ArrayBlockingQueue<>(source.size() + source.remainingCapacity());
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  @SuppressWarnings("unchecked")
  private static ArrayBlockingQueue<Date> copyDateArrayBlockingQueue(
      ArrayBlockingQueue<Date> source, String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    ArrayBlockingQueue<Date> known = (ArrayBlockingQueue<Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    ArrayBlockingQueue<Date> copy = emptyLike(source, field);
    copies.put(source, copy);
    for (Date element : source) {
      copy.add(copyDate(element, copies));
    }
    return copy;
  }

  private static BitSet copyBitSet(BitSet source, Map<Object, Object> copies) {
    return source == null ? null : (BitSet) copies.computeIfAbsent(source,
        original -> (BitSet) source.clone());
  }

  private static Date[] copyDateArray(Date[] source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Date[] known = (Date[]) copies.get(source);
    if (known != null) {
      return known;
    }
    Date[] copy = source.clone();
    copies.put(source, copy);
    for (int i = 0; i < copy.length; i++) {
      copy[i] = copyDate(copy[i], copies);
    }
    return copy;
  }

  private static Date[][] copyDateArrayArray(Date[][] source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Date[][] known = (Date[][]) copies.get(source);
    if (known != null) {
      return known;
    }
    Date[][] copy = source.clone();
    copies.put(source, copy);
    for (int i = 0; i < copy.length; i++) {
      copy[i] = copyDateArray(copy[i], copies);
    }
    return copy;
  }

  private static Optional<Date> copyOptional(Optional<Date> source, Map<Object, Object> copies) {
    return source == null ? null : source.map(content -> copyDate(content, copies));
  }

  @SuppressWarnings("unchecked")
  private static Map.Entry<String, Date> copyEntry(Map.Entry<String, Date> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Map.Entry<String, Date> known = (Map.Entry<String, Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    Map.Entry<String, Date> copy = entryOfJdk(source, field) instanceof AbstractMap.SimpleEntry
        ? new AbstractMap.SimpleEntry<>(source.getKey(), copyDate(source.getValue(), copies))
        : new AbstractMap.SimpleImmutableEntry<>(source.getKey(),
        copyDate(source.getValue(), copies));
    copies.put(source, copy);
    return copy;
  }

  /**
   * Returns the source. Throws if its class is not from the JDK: a copy would lose what the class
   * adds to a key and a value.
   */
  private static <K, V> Map.Entry<K, V> entryOfJdk(Map.Entry<K, V> source, String field) {
    if (source.getClass().getModule() != Map.class.getModule()) {
      throw new IllegalArgumentException(
          field + " holds a " + source.getClass().getName() + ", which cannot be copied");
    }
    return source;
  }

  private static AtomicInteger copyAtomicInteger(AtomicInteger source, String field,
      Map<Object, Object> copies) {
    return source == null ? null : (AtomicInteger) copies.computeIfAbsent(source,
        original -> new AtomicInteger(exactly(AtomicInteger.class, source, field).get()));
  }

  /**
   * Returns the source. Throws if it is of a subclass of {@code kind}, since the caller
   * would not copy what the subclass adds.
   */
  private static <T> T exactly(Class<?> kind, T source, String field) {
    if (source.getClass() != kind) {
      throw new IllegalArgumentException(
          field + " holds a " + source.getClass().getName() + ", which cannot be copied");
    }
    return source;
  }

  @SuppressWarnings("unchecked")
  private static AtomicReference<Date> copyAtomicReference(AtomicReference<Date> source,
      String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    AtomicReference<Date> known = (AtomicReference<Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    exactly(AtomicReference.class, source, field);
    AtomicReference<Date> copy = new AtomicReference<>();
    copies.put(source, copy);
    copy.set(copyDate(source.get(), copies));
    return copy;
  }

  private static StringBuilder copyStringBuilder(StringBuilder source, Map<Object, Object> copies) {
    return source == null ? null : (StringBuilder) copies.computeIfAbsent(source,
        original -> new StringBuilder(source));
  }
}
