package registry;

import dev.latchwork.LatchworkGenerated;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.Stack;
import java.util.TreeMap;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Registry}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class RegistryCopier {
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

  private RegistryCopier() {
  }

  /**
   * Returns a deep copy of the source, or null for null.
   *
   * @param copyOverride copies values of type Override; never called with null
   * @param copySuppressWarnings copies values of type SuppressWarnings; never called with null
   * @param copyObject copies values of type Object; never called with null
   */
  static <Override, SuppressWarnings extends Comparable<SuppressWarnings>, Object> Registry<Override, SuppressWarnings, Object> copy(
      Registry<Override, SuppressWarnings, Object> source, UnaryOperator<Override> copyOverride,
      UnaryOperator<SuppressWarnings> copySuppressWarnings, UnaryOperator<Object> copyObject) {
    if (source == null) {
      return null;
    }
    // `all` may hold the same Override twice, so a map remembers the copies.
    Map<java.lang.Object, java.lang.Object> copies =
        new IdentityHashMap<>(Math.max(expected, sizeOf(source.ranks)));
    Registry<Override, SuppressWarnings, Object> copy = copy(source, copyOverride, copySuppressWarnings, copyObject, copies);
    expect(copies.size());
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copyOverride copies values of type Override; never called with null
   * @param copySuppressWarnings copies values of type SuppressWarnings; never called with null
   * @param copyObject copies values of type Object; never called with null
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  @java.lang.SuppressWarnings("unchecked")
  static <Override, SuppressWarnings extends Comparable<SuppressWarnings>, Object> Registry<Override, SuppressWarnings, Object> copy(
      Registry<Override, SuppressWarnings, Object> source, UnaryOperator<Override> copyOverride,
      UnaryOperator<SuppressWarnings> copySuppressWarnings, UnaryOperator<Object> copyObject,
      Map<java.lang.Object, java.lang.Object> copies) {
    if (source != null && !copies.containsKey(List.class)) {
      return outermost(source, copyOverride, copySuppressWarnings, copyObject, copies);
    }
    if (source == null) {
      return null;
    }
    Registry<Override, SuppressWarnings, Object> known =
        (Registry<Override, SuppressWarnings, Object>) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != Registry.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Registry<Override, SuppressWarnings, Object> copy = new Registry<>();
    copies.put(source, copy);
    copy.one = copyOverride(source.one, copyOverride, copies);
    copy.all = copyOverrideList(source.all, "Registry.all", copyOverride, copies);
    copy.ranks =
        copySuppressWarningsArrayMap(source.ranks, "Registry.ranks", copySuppressWarnings, copyObject, copies);
    return copy;
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
  private static <Override, SuppressWarnings extends Comparable<SuppressWarnings>, Object> Registry<Override, SuppressWarnings, Object> outermost(
      Registry<Override, SuppressWarnings, Object> source, UnaryOperator<Override> copyOverride,
      UnaryOperator<SuppressWarnings> copySuppressWarnings, UnaryOperator<Object> copyObject,
      Map<java.lang.Object, java.lang.Object> copies) {
    List<Runnable> last = new ArrayList<>();
    copies.put(List.class, last);
    try {
      Registry<Override, SuppressWarnings, Object> copy = copy(source, copyOverride, copySuppressWarnings, copyObject, copies);
      last.forEach(Runnable::run);
      // Run the tasks again: a task may have used a collection that a later task filled.
      copies.remove(List.class);
      last.forEach(Runnable::run);
      return copy;
    } finally {
      copies.remove(List.class);
    }
  }

  @java.lang.SuppressWarnings("unchecked")
  private static <Override> Override copyOverride(Override source,
      UnaryOperator<Override> copyOverride, Map<java.lang.Object, java.lang.Object> copies) {
    if (source == null) {
      return null;
    }
    if (copies.containsKey(source)) {
      return (Override) copies.get(source);
    }
    Override copy = copyOverride.apply(source);
    if (copy != source) {
      copies.put(source, copy);
    }
    return copy;
  }

  @java.lang.SuppressWarnings("unchecked")
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

  @java.lang.SuppressWarnings("unchecked")
  private static <Override> List<Override> copyOverrideList(List<Override> source, String field,
      UnaryOperator<Override> copyOverride, Map<java.lang.Object, java.lang.Object> copies) {
    if (source == null) {
      return null;
    }
    List<Override> known = (List<Override>) copies.get(source);
    if (known != null) {
      return known;
    }
    List<Override> copy = copyOf(source, field);
    List<Override> result = likeSource(source, copy);
    copies.put(source, result);
    copy.replaceAll(element -> copyOverride(element, copyOverride, copies));
    return result;
  }

  @java.lang.SuppressWarnings("unchecked")
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

  @java.lang.SuppressWarnings("unchecked")
  private static <Object> Object copyObject(Object source, UnaryOperator<Object> copyObject,
      Map<java.lang.Object, java.lang.Object> copies) {
    if (source == null) {
      return null;
    }
    if (copies.containsKey(source)) {
      return (Object) copies.get(source);
    }
    Object copy = copyObject.apply(source);
    if (copy != source) {
      copies.put(source, copy);
    }
    return copy;
  }

  @java.lang.SuppressWarnings("unchecked")
  private static <SuppressWarnings extends Comparable<SuppressWarnings>> SuppressWarnings copySuppressWarnings(
      SuppressWarnings source, UnaryOperator<SuppressWarnings> copySuppressWarnings,
      Map<java.lang.Object, java.lang.Object> copies) {
    if (source == null) {
      return null;
    }
    if (copies.containsKey(source)) {
      return (SuppressWarnings) copies.get(source);
    }
    SuppressWarnings copy = copySuppressWarnings.apply(source);
    if (copy != source) {
      copies.put(source, copy);
    }
    return copy;
  }

  @java.lang.SuppressWarnings("unchecked")
  private static <SuppressWarnings extends Comparable<SuppressWarnings>> SuppressWarnings[] copySuppressWarningsArray(
      SuppressWarnings[] source, UnaryOperator<SuppressWarnings> copySuppressWarnings,
      Map<java.lang.Object, java.lang.Object> copies) {
    if (source == null) {
      return null;
    }
    SuppressWarnings[] known = (SuppressWarnings[]) copies.get(source);
    if (known != null) {
      return known;
    }
    SuppressWarnings[] copy = source.clone();
    copies.put(source, copy);
    for (int i = 0; i < copy.length; i++) {
      copy[i] = copySuppressWarnings(copy[i], copySuppressWarnings, copies);
    }
    return copy;
  }

  /**
   * Puts the copied entries into the map when all copying is done. Until then, the keys'
   * hash codes and comparisons may depend on objects that are not yet complete.
   */
  private static <K, V> void putLast(Map<K, V> copy, Map<K, V> source, UnaryOperator<K> key,
      UnaryOperator<V> value, String field, Map<java.lang.Object, java.lang.Object> copies) {
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
  @java.lang.SuppressWarnings("unchecked")
  private static List<Runnable> last(Map<java.lang.Object, java.lang.Object> copies) {
    return (List<Runnable>) copies.get(List.class);
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

  @java.lang.SuppressWarnings("unchecked")
  private static <SuppressWarnings extends Comparable<SuppressWarnings>, Object> Map<Object, SuppressWarnings[]> copySuppressWarningsArrayMap(
      Map<Object, SuppressWarnings[]> source, String field,
      UnaryOperator<SuppressWarnings> copySuppressWarnings, UnaryOperator<Object> copyObject,
      Map<java.lang.Object, java.lang.Object> copies) {
    if (source == null) {
      return null;
    }
    Map<Object, SuppressWarnings[]> known = (Map<Object, SuppressWarnings[]>) copies.get(source);
    if (known != null) {
      return known;
    }
    Map<Object, SuppressWarnings[]> copy = emptyLike(source, field);
    Map<Object, SuppressWarnings[]> result = likeSource(source, copy);
    copies.put(source, result);
    putLast(copy, source, key -> copyObject(key, copyObject, copies),
        value -> copySuppressWarningsArray(value, copySuppressWarnings, copies), field, copies);
    return result;
  }
}
