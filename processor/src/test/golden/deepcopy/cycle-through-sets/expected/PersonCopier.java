package friends;

import dev.latchwork.LatchworkGenerated;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Person}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class PersonCopier {
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

  private PersonCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Person copy(Person source) {
    if (source == null) {
      return null;
    }
    // `met` may lead from a Person back to itself, so a map remembers the copies.
    Map<Object, Object> copies = new IdentityHashMap<>(Math.max(expected, sizeOf(source.met)
        + sizeOf(source.byNickname) + sizeOf(source.friends)));
    Person copy = copy(source, copies);
    expect(copies.size());
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Person copy(Person source, Map<Object, Object> copies) {
    if (source != null && !copies.containsKey(List.class)) {
      return outermost(source, copies);
    }
    if (source == null) {
      return null;
    }
    Person known = (Person) copies.get(source);
    if (known != null) {
      return known;
    }
    Person copy = new Person();
    copies.put(source, copy);
    remember(source.friends, copy.friends, "Person.friends", copies);
    fill(copies, () -> {
      copy.met = copyDateTreeMap(source.met, "Person.met", copies);
      copy.byNickname = copyPersonMap(source.byNickname, "Person.byNickname", copies);
      copy.address = Person_AddressCopier.copy(source.address, copies);
      addLast(copy.friends, source.friends, element -> copy(element, copies),
          "Person.friends", copies);
    });
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

  /**
   * Copies the source. Some collections and maps are filled at the end, such as those that hash
   * or compare their contents.
   */
  private static Person outermost(Person source, Map<Object, Object> copies) {
    List<Runnable> last = new ArrayList<>();
    copies.put(List.class, last);
    try {
      Person copy = copy(source, copies);
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

  private static <K, V> TreeMap<K, V> emptyLike(TreeMap<K, V> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == TreeMap.class) {
      return new TreeMap<>(source.comparator());
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  private static Date copyDate(Date source, Map<Object, Object> copies) {
    return source == null ? null : (Date) copies.computeIfAbsent(source,
        original -> (Date) source.clone());
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

  /** Returns the tasks that the outermost call runs when everything else is complete. */
  @SuppressWarnings("unchecked")
  private static List<Runnable> last(Map<Object, Object> copies) {
    return (List<Runnable>) copies.get(List.class);
  }

  @SuppressWarnings("unchecked")
  private static TreeMap<Person, Date> copyDateTreeMap(TreeMap<Person, Date> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    TreeMap<Person, Date> known = (TreeMap<Person, Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    TreeMap<Person, Date> copy = emptyLike(source, field);
    copies.put(source, copy);
    putLast(copy, source, key -> copy(key, copies), value -> copyDate(value, copies),
        field, copies);
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
  private static Map<String, Person> copyPersonMap(Map<String, Person> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Map<String, Person> known = (Map<String, Person>) copies.get(source);
    if (known != null) {
      return known;
    }
    Map<String, Person> copy = copyOf(source, field);
    Map<String, Person> result = likeSource(source, copy);
    copies.put(source, result);
    copy.replaceAll((key, value) -> copy(value, copies));
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
