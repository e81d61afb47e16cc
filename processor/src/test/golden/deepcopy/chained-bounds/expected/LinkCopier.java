package chained;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
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
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Link}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class LinkCopier {
  /** Handles for private members of Link. They are as fast as direct access. */
  private static final VarHandle BY_NAME;

  private static final VarHandle NEXT;
  private static final VarHandle MADE;

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

  static {
    try {
      MethodHandles.Lookup link = MethodHandles.privateLookupIn(Link.class, MethodHandles.lookup());
      BY_NAME = link.findVarHandle(Link.class, "byName", Map.class);
      NEXT = link.findVarHandle(Link.class, "next", Link.class);
      MADE = link.findVarHandle(Link.class, "made", Date.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private LinkCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static <V extends Link<V>> Link<V> copy(Link<V> source) {
    if (source == null) {
      return null;
    }
    // `next` may lead from a Link back to itself, so a map remembers the copies.
    Map<Object, Object> copies =
        new IdentityHashMap<>(Math.max(expected, sizeOf(readByName(source))));
    Link<V> copy = copy(source, copies);
    expect(copies.size());
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  @SuppressWarnings("unchecked")
  static <V extends Link<V>> Link<V> copy(Link<V> source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Link<V> known = (Link<V>) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != Link.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Link<V> copy = new Link<>();
    copies.put(source, copy);
    MADE.set(copy, copyDate((Date) MADE.get(source), copies));
    fill(copies, () -> {
      NEXT.set(copy, copyV(readNext(source), copies));
      BY_NAME.set(copy, copyVMap(readByName(source), "Link.byName", copies));
    });
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

  @SuppressWarnings("unchecked")
  private static <V extends Link<V>> Map<String, V> readByName(Link<V> source) {
    return (Map<String, V>) BY_NAME.get(source);
  }

  @SuppressWarnings("unchecked")
  private static <V extends Link<V>> V readNext(Link<V> source) {
    return (V) NEXT.get(source);
  }

  @SuppressWarnings("unchecked")
  private static <V extends Link<V>> V copyV(V source, Map<Object, Object> copies) {
    return (V) copy(source, copies);
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
  private static <V extends Link<V>> Map<String, V> copyVMap(Map<String, V> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Map<String, V> known = (Map<String, V>) copies.get(source);
    if (known != null) {
      return known;
    }
    Map<String, V> copy = copyOf(source, field);
    Map<String, V> result = likeSource(source, copy);
    copies.put(source, result);
    copy.replaceAll((key, value) -> copyV(value, copies));
    return result;
  }

  private static Date copyDate(Date source, Map<Object, Object> copies) {
    return source == null ? null : (Date) copies.computeIfAbsent(source,
        original -> (Date) source.clone());
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
