package bounds;

import dev.latchwork.LatchworkGenerated;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
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
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Bounds}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class BoundsCopier {
  private static final List<Class<?>> UNMODIFIABLE_NAVIGABLE_SETS = List.of(
      Collections.emptyNavigableSet().getClass(),
      Collections.unmodifiableNavigableSet(new TreeSet<>()).getClass());

  private static final List<Class<?>> SYNCHRONIZED_NAVIGABLE_SETS = List.of(
      Collections.synchronizedNavigableSet(new TreeSet<>()).getClass());

  private static final List<Class<?>> UNMODIFIABLE_COLLECTIONS = List.of(
      Collections.unmodifiableCollection(new ArrayList<>()).getClass());

  private static final List<Class<?>> SYNCHRONIZED_COLLECTIONS = List.of(
      Collections.synchronizedCollection(new ArrayList<>()).getClass());

  private static final List<Class<?>> UNMODIFIABLE_SETS = List.of(
      Set.of().getClass(),
      Set.of(1).getClass(),
      Collections.emptySet().getClass(),
      Collections.singleton(1).getClass(),
      Collections.unmodifiableSet(new HashSet<>()).getClass());

  private static final List<Class<?>> SYNCHRONIZED_SETS = List.of(
      Collections.synchronizedSet(new HashSet<>()).getClass());

  private static final List<Class<?>> UNMODIFIABLE_SORTED_SETS = List.of(
      Collections.unmodifiableSortedSet(new TreeSet<>()).getClass());

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

  private BoundsCopier() {
  }

  /**
   * Returns a deep copy of the source, or null for null.
   *
   * @param copyT copies values of type T; never called with null
   */
  static <T extends Comparable<T>> Bounds<T> copy(Bounds<T> source, UnaryOperator<T> copyT) {
    if (source == null) {
      return null;
    }
    // `some` may hold the same T twice, so a map remembers the copies.
    Map<Object, Object> copies = new IdentityHashMap<>(Math.max(expected, sizeOf(source.queue)
        + sizeOf(source.maps) + sizeOf(source.dates) + sizeOf(source.days)));
    Bounds<T> copy = copy(source, copyT, copies);
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
  static <T extends Comparable<T>> Bounds<T> copy(Bounds<T> source, UnaryOperator<T> copyT,
      Map<Object, Object> copies) {
    if (source != null && !copies.containsKey(List.class)) {
      return outermost(source, copyT, copies);
    }
    if (source == null) {
      return null;
    }
    Bounds<T> known = (Bounds<T>) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != Bounds.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Bounds<T> copy = new Bounds<>();
    copies.put(source, copy);
    remember(source.names, copy.names, "Bounds.names", copies);
    remember(source.dates, copy.dates, "Bounds.dates", copies);
    remember(source.days, copy.days, "Bounds.days", copies);
    copy.sorted = copyStringNavigableSet(source.sorted, "Bounds.sorted", copies);
    copy.some = BoundsCopier.<T>copyTCollection(source.some, "Bounds.some", copyT, copies);
    copy.queue = copyDateDeque(source.queue, "Bounds.queue", copies);
    copy.maps = copyMapList(source.maps, "Bounds.maps", copies);
    asStringArrayDeque(copy.names).clear();
    asStringArrayDeque(copy.names).addAll(asStringArrayDeque(source.names));
    asDateList(copy.dates).clear();
    for (Date element : asDateList(source.dates)) {
      asDateList(copy.dates).add(copyDate(element, copies));
    }
    asIntArrayMap(copy.days).clear();
    asIntArrayMap(source.days).forEach(
        (key, value) -> putNew(asIntArrayMap(copy.days), copyDate(key, copies),
            copyIntArray(value, copies), "Bounds.days"));
    return copy;
  }

  private static int sizeOf(Collection<?> source) {
    return source == null ? 0 : source.size();
  }

  private static int sizeOf(Map<?, ?> source) {
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

  /**
   * Copies the source. Some collections and maps are filled at the end, such as those that hash
   * or compare their contents.
   */
  private static <T extends Comparable<T>> Bounds<T> outermost(Bounds<T> source,
      UnaryOperator<T> copyT, Map<Object, Object> copies) {
    List<Runnable> last = new ArrayList<>();
    copies.put(List.class, last);
    try {
      Bounds<T> copy = copy(source, copyT, copies);
      last.forEach(Runnable::run);
      // Run the tasks again: a task may have used a collection that a later task filled.
      copies.remove(List.class);
      last.forEach(Runnable::run);
      return copy;
    } finally {
      copies.remove(List.class);
    }
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
  private static NavigableSet<? extends String> copyStringNavigableSet(
      NavigableSet<? extends String> source, String field, Map<Object, Object> copies) {
    return source == null ? null : (NavigableSet<? extends String>) copies.computeIfAbsent(source,
        original -> likeSource((NavigableSet<String>) source, copyOf((NavigableSet<String>) source, field)));
  }

  private static <E> NavigableSet<E> copyOf(NavigableSet<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == TreeSet.class) {
      return new TreeSet<>(source);
    }
    if (kind == ConcurrentSkipListSet.class) {
      return new ConcurrentSkipListSet<>(source);
    }
    if (UNMODIFIABLE_NAVIGABLE_SETS.contains(kind) || SYNCHRONIZED_NAVIGABLE_SETS.contains(kind)) {
      return new TreeSet<>(source);
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  private static <E> NavigableSet<E> likeSource(NavigableSet<E> source, NavigableSet<E> copy) {
    if (UNMODIFIABLE_NAVIGABLE_SETS.contains(source.getClass())) {
      return Collections.unmodifiableNavigableSet(copy);
    }
    if (SYNCHRONIZED_NAVIGABLE_SETS.contains(source.getClass())) {
      return Collections.synchronizedNavigableSet(copy);
    }
    return copy;
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
  private static <T extends Comparable<T>> T copyT(T source, UnaryOperator<T> copyT,
      Map<Object, Object> copies) {
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
  private static <T extends Comparable<T>> List<? extends T> copyTList(List<? extends T> source,
      String field, UnaryOperator<T> copyT, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    List<? extends T> known = (List<? extends T>) copies.get(source);
    if (known != null) {
      return known;
    }
    List<T> copy = copyOf((List<T>) source, field);
    List<? extends T> result = likeSource((List<T>) source, copy);
    copies.put(source, result);
    copy.replaceAll(element -> copyT(element, copyT, copies));
    return result;
  }

  /**
   * Adds the copies of the elements when all copying is done. Until then, their hash codes
   * and comparisons may depend on objects that are not yet complete.
   */
  private static <E> void addLast(Collection<E> copy, Collection<E> source,
      UnaryOperator<E> element, String field, Map<Object, Object> copies) {
    List<E> elements = new ArrayList<>(source);
    elements.replaceAll(element);
    last(copies).add(() -> {
      copy.clear();
      copy.addAll(elements);
      if (copy.size() < elements.size() && !copies.containsKey(List.class)) {
        throw new IllegalStateException(field + " holds elements whose copies are equal");
      }
    });
  }

  /** Returns the tasks that the outermost call runs when everything else is complete. */
  @SuppressWarnings("unchecked")
  private static List<Runnable> last(Map<Object, Object> copies) {
    return (List<Runnable>) copies.get(List.class);
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
  private static <T extends Comparable<T>> Collection<? extends T> copyTCollection(
      Collection<? extends T> source, String field, UnaryOperator<T> copyT,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Collection<? extends T> known = (Collection<? extends T>) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source instanceof List<? extends T> list) {
      return BoundsCopier.<T>copyTList(list, field, copyT, copies);
    }
    Collection<T> copy = emptyLike((Collection<T>) source, field);
    Collection<? extends T> result = likeSource((Collection<T>) source, copy);
    copies.put(source, result);
    addLast(copy, (Collection<T>) source, element -> copyT(element, copyT, copies), field, copies);
    return result;
  }

  private static Date copyDate(Date source, Map<Object, Object> copies) {
    return source == null ? null : (Date) copies.computeIfAbsent(source,
        original -> (Date) source.clone());
  }

  @SuppressWarnings("unchecked")
  private static Deque<? extends Date> copyDateDeque(Deque<? extends Date> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Deque<? extends Date> known = (Deque<? extends Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    Deque<Date> copy = emptyLike((Deque<Date>) source, field);
    copies.put(source, copy);
    for (Date element : source) {
      copy.add(copyDate(element, copies));
    }
    return copy;
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
  private static Map<? extends String, Date> copyDateMap(Map<? extends String, Date> source,
      String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Map<? extends String, Date> known = (Map<? extends String, Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    Map<String, Date> copy = copyOf((Map<String, Date>) source, field);
    Map<? extends String, Date> result = likeSource((Map<String, Date>) source, copy);
    copies.put(source, result);
    copy.replaceAll((key, value) -> copyDate(value, copies));
    return result;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<? extends String, Date>> copyMapList(
      List<Map<? extends String, Date>> source, String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    List<Map<? extends String, Date>> known =
        (List<Map<? extends String, Date>>) copies.get(source);
    if (known != null) {
      return known;
    }
    List<Map<? extends String, Date>> copy = copyOf(source, field);
    List<Map<? extends String, Date>> result = likeSource(source, copy);
    copies.put(source, result);
    copy.replaceAll(element -> copyDateMap(element, field, copies));
    return result;
  }

  @SuppressWarnings("unchecked")
  private static ArrayDeque<String> asStringArrayDeque(ArrayDeque<? extends String> elements) {
    return (ArrayDeque<String>) elements;
  }

  @SuppressWarnings("unchecked")
  private static List<Date> asDateList(List<? extends Date> elements) {
    return (List<Date>) elements;
  }

  @SuppressWarnings("unchecked")
  private static Map<Date, int[]> asIntArrayMap(Map<? extends Date, ? extends int[]> elements) {
    return (Map<Date, int[]>) elements;
  }

  private static int[] copyIntArray(int[] source, Map<Object, Object> copies) {
    return source == null ? null : (int[]) copies.computeIfAbsent(source,
        original -> source.clone());
  }

  private static <K, V> void putNew(Map<K, V> copy, K key, V value, String field) {
    int size = copy.size();
    copy.put(key, value);
    if (copy.size() == size) {
      throw new IllegalStateException(field + " holds keys whose copies are equal");
    }
  }
}
