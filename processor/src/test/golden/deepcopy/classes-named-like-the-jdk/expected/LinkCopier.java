package clashes;

import dev.latchwork.LatchworkGenerated;
import java.lang.Class;
import java.lang.Object;
import java.lang.Runnable;
import java.lang.String;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Link}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class LinkCopier {
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

  private LinkCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Link copy(Link source) {
    if (source == null) {
      return null;
    }
    // `before` may lead from a Link back to itself, so a map remembers the copies.
    Map<Object, Object> copies = new IdentityHashMap<>(Math.max(expected, sizeOf(source.before)
        + sizeOf(source.after) + sizeOf(source.settings)));
    Link copy = copy(source, copies);
    expect(copies.size());
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Link copy(Link source, Map<Object, Object> copies) {
    if (source != null && !copies.containsKey(List.class)) {
      return outermost(source, copies);
    }
    if (source == null) {
      return null;
    }
    Link known = (Link) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != Link.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Link copy = make(copies, source, () -> new Link(copyLinkArray(source.before, copies)));
    // Copying the arguments may have reached and copied the source already.
    known = (Link) copies.putIfAbsent(source, copy);
    if (known != null) {
      return known;
    }
    completeArray(() -> copy.before, source.before, "Link.before", copies);
    fill(copies, () -> {
      copy.after = copyLinkSet(source.after, "Link.after", copies);
      copy.settings = copyPropertiesMap(source.settings, "Link.settings", copies);
    });
    return copy;
  }

  private static int sizeOf(Object[] source) {
    return source == null ? 0 : source.length;
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
  private static Link outermost(Link source, Map<Object, Object> copies) {
    List<Runnable> last = new ArrayList<>();
    copies.put(List.class, last);
    try {
      Link copy = copy(source, copies);
      last.forEach(Runnable::run);
      // Run the tasks again: a task may have used a collection that a later task filled.
      copies.remove(List.class);
      last.forEach(Runnable::run);
      return copy;
    } finally {
      copies.remove(List.class);
    }
  }

  private static Link[] copyLinkArray(Link[] source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Link[] known = (Link[]) copies.get(source);
    if (known != null) {
      return known;
    }
    Link[] copy = source.clone();
    copies.put(source, copy);
    for (int i = 0; i < copy.length; i++) {
      copy[i] = copy(copy[i], copies);
    }
    return copy;
  }

  /** Creates a copy. If the stack is deep, copies the constructor's arguments first. */
  private static <C> C make(Map<Object, Object> copies, Object source, Supplier<C> constructor) {
    int[] depth = depth(copies);
    if (depth[0] == 500) {
      copyBelow(source, copies);
      return constructor.get();
    }
    depth[0]++;
    C copy = constructor.get();
    leave(copies, depth);
    return copy;
  }

  /**
   * Returns the counter of nested copying steps. All copiers that share {@code copies} use
   * the same counter.
   */
  private static int[] depth(Map<Object, Object> copies) {
    return (int[]) copies.computeIfAbsent(int[].class, key -> new int[1]);
  }

  /**
   * Copies the objects that the source's constructor takes, directly or inside collections, and
   * before each of them the objects that its own constructor takes in the same way.
   */
  @SuppressWarnings("unchecked")
  private static void copyBelow(Object source, Map<Object, Object> copies) {
    Deque<Object> open = new ArrayDeque<>();
    // Outer calls use the same set, so the objects that they have visited are skipped here.
    Set<Object> seen = (Set<Object>) copies.computeIfAbsent(LinkCopier.class,
        key -> Collections.newSetFromMap(new IdentityHashMap<>()));
    Deque<Object> path = new ArrayDeque<>();
    open.push(source);
    for (Object next = source; next != null; next = open.peek()) {
      if (seen.add(next)) {
        path.push(next);
        for (Object link : linksOf(next)) {
          if (link != null && !copies.containsKey(link)) {
            open.push(link);
          }
        }
      } else if (open.pop() == path.peek() && path.pop() != source) {
        if (next instanceof Link linkValue) {
          copy(linkValue, copies);
        }
      }
    }
  }

  private static Collection<?> linksOf(Object source) {
    if (source instanceof Link linkValue) {
      return Collections.singletonList(linkValue.before);
    }
    if (source instanceof Object[] array) {
      return Arrays.asList(array);
    }
    return List.of();
  }

  private static void leave(Map<Object, Object> copies, int[] depth) {
    while (depth[0] == 500 && !pending(copies).isEmpty()) {
      pending(copies).pop().run();
    }
    depth[0]--;
  }

  @SuppressWarnings("unchecked")
  private static Deque<Runnable> pending(Map<Object, Object> copies) {
    return (Deque<Runnable>) copies.computeIfAbsent(Deque.class, key -> new ArrayDeque<Runnable>());
  }

  /**
   * If the constructor stored its own copy of an argument before the argument was filled,
   * fills that copy again when all copying is done.
   */
  private static void completeArray(Supplier<? extends Object[]> held, Object[] source,
      String field, Map<Object, Object> copies) {
    Object[] passed = (Object[]) copies.get(source);
    if (passed == null || held.get() == passed) {
      return;
    }
    last(copies).add(() -> {
      if (holds(held.get(), passed)) {
        return;
      }
      if (held.get() == source) {
        throw new IllegalStateException(
            field + " is the source's own: the constructor gives all objects the same one");
      }
      if (held.get() != null && held.get().length == passed.length) {
        System.arraycopy(passed, 0, held.get(), 0, passed.length);
      }
      if (!holds(held.get(), passed)) {
        throw new IllegalStateException(
            field + " was copied by the constructor before it was filled");
      }
    });
  }

  private static boolean holds(Object[] held, Object[] passed) {
    return held != null && holds(Arrays.asList(held), Arrays.asList(passed));
  }

  private static boolean holds(Collection<?> held, Collection<?> passed) {
    if (held == null || held.size() != passed.size()) {
      return false;
    }
    if (held instanceof List) {
      Iterator<?> expected = passed.iterator();
      return held.stream().allMatch(element -> element == expected.next());
    }
    Set<Object> same = Collections.newSetFromMap(new IdentityHashMap<>());
    same.addAll(held);
    // A set must also find its elements, but cannot if they were hashed while incomplete.
    return same.containsAll(passed) && (!(held instanceof Set) || held.containsAll(passed));
  }

  /** Returns the tasks that the outermost call runs when everything else is complete. */
  @SuppressWarnings("unchecked")
  private static List<Runnable> last(Map<Object, Object> copies) {
    return (List<Runnable>) copies.get(List.class);
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
  private static Set<Link> copyLinkSet(Set<Link> source, String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Set<Link> known = (Set<Link>) copies.get(source);
    if (known != null) {
      return known;
    }
    Set<Link> copy = emptyLike(source, field);
    Set<Link> result = likeSource(source, copy);
    copies.put(source, result);
    addLast(copy, source, element -> copy(element, copies), field, copies);
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

  private static Properties defaultsOf(Properties source) {
    Properties rest = (Properties) source.clone();
    // Properties has no getter for its defaults, but a cleared clone holds only the defaults.
    rest.clear();
    if (rest.stringPropertyNames().isEmpty()) {
      return null;
    }
    Properties defaults = new Properties();
    for (String key : rest.stringPropertyNames()) {
      defaults.setProperty(key, rest.getProperty(key));
    }
    return defaults;
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

  private static Properties copyProperties(Properties source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Properties known = (Properties) copies.get(source);
    if (known != null) {
      return known;
    }
    exactly(Properties.class, source, field);
    Properties copy = new Properties(defaultsOf(source));
    copies.put(source, copy);
    copy.putAll(source);
    return copy;
  }

  /**
   * Puts the copied entries into the map when all copying is done. Until then, the keys'
   * hash codes and comparisons may depend on objects that are not yet complete.
   */
  private static <K, V> void putLast(Map<K, V> copy, Map<K, V> source, UnaryOperator<K> key,
      UnaryOperator<V> value, String field, Map<Object, Object> copies) {
    List<K> keys = new ArrayList<>(source.keySet());
    List<V> values = new ArrayList<>(source.values());
    keys.replaceAll(key);
    values.replaceAll(value);
    last(copies).add(() -> {
      copy.clear();
      for (int i = 0; i < keys.size(); i++) {
        copy.put(keys.get(i), values.get(i));
      }
      if (copy.size() < keys.size() && !copies.containsKey(List.class)) {
        throw new IllegalStateException(field + " holds keys whose copies are equal");
      }
    });
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
  private static Map<Link, Properties> copyPropertiesMap(Map<Link, Properties> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Map<Link, Properties> known = (Map<Link, Properties>) copies.get(source);
    if (known != null) {
      return known;
    }
    Map<Link, Properties> copy = emptyLike(source, field);
    Map<Link, Properties> result = likeSource(source, copy);
    copies.put(source, result);
    putLast(copy, source, key -> copy(key, copies), value -> copyProperties(value, field, copies),
        field, copies);
    return result;
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
}
