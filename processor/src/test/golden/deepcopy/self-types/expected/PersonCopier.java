package people;

import dev.latchwork.LatchworkGenerated;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Person}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class PersonCopier {
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

  /** About how many objects the last copies had. Threads may overwrite this estimate. */
  private static int expected = 21;

  private PersonCopier() {
  }

  /**
   * Returns a deep copy of the source, or null for null.
   *
   * @param copyN copies values of type N; never called with null
   */
  static <P extends Person<P, N>, N> Person<P, N> copy(Person<P, N> source,
      UnaryOperator<N> copyN) {
    if (source == null) {
      return null;
    }
    // `parents` may lead from a Person back to itself, so a map remembers the copies.
    Map<Object, Object> copies = new IdentityHashMap<>(Math.max(expected, sizeOf(source.parents)));
    Person<P, N> copy = copy(source, copyN, copies);
    expect(copies.size());
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copyN copies values of type N; never called with null
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  @SuppressWarnings("unchecked")
  static <P extends Person<P, N>, N> Person<P, N> copy(Person<P, N> source, UnaryOperator<N> copyN,
      Map<Object, Object> copies) {
    if (source != null && !copies.containsKey(List.class)) {
      return outermost(source, copyN, copies);
    }
    if (source == null) {
      return null;
    }
    Person<P, N> known = (Person<P, N>) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != Person.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Person<P, N> copy = new Person<>();
    copies.put(source, copy);
    copy.name = copyN(source.name, copyN, copies);
    fill(copies, () -> {
      copy.parents = copyPSet(source.parents, "Person.parents", copyN, copies);
    });
    return copy;
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
  private static <P extends Person<P, N>, N> Person<P, N> outermost(Person<P, N> source,
      UnaryOperator<N> copyN, Map<Object, Object> copies) {
    List<Runnable> last = new ArrayList<>();
    copies.put(List.class, last);
    try {
      Person<P, N> copy = copy(source, copyN, copies);
      last.forEach(Runnable::run);
      // Run the tasks again: a task may have used a collection that a later task filled.
      copies.remove(List.class);
      last.forEach(Runnable::run);
      return copy;
    } finally {
      copies.remove(List.class);
    }
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

  @SuppressWarnings("unchecked")
  private static <P extends Person<P, N>, N> P copyP(P source, UnaryOperator<N> copyN,
      Map<Object, Object> copies) {
    return (P) copy(source, copyN, copies);
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
  private static <P extends Person<P, N>, N> Set<P> copyPSet(Set<P> source, String field,
      UnaryOperator<N> copyN, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Set<P> known = (Set<P>) copies.get(source);
    if (known != null) {
      return known;
    }
    Set<P> copy = emptyLike(source, field);
    Set<P> result = likeSource(source, copy);
    copies.put(source, result);
    addLast(copy, source, element -> copyP(element, copyN, copies), field, copies);
    return result;
  }

  @SuppressWarnings("unchecked")
  private static <N> N copyN(N source, UnaryOperator<N> copyN, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    if (copies.containsKey(source)) {
      return (N) copies.get(source);
    }
    N copy = copyN.apply(source);
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
