package graph;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Copies {@link Branch} deeply. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class BranchCopier {
  private static final List<Class<?>> UNMODIFIABLE_SETS = List.of(
      Set.of().getClass(),
      Set.of(1).getClass(),
      Collections.emptySet().getClass(),
      Collections.singleton(1).getClass(),
      Collections.unmodifiableSet(new HashSet<>()).getClass());

  private static final List<Class<?>> SYNCHRONIZED_SETS = List.of(
      Collections.synchronizedSet(new HashSet<>()).getClass());

  private static final List<Class<?>> UNMODIFIABLE_SORTED_SETS = List.of(
      Collections.emptySortedSet().getClass(),
      Collections.unmodifiableSortedSet(new TreeSet<>()).getClass(),
      Collections.unmodifiableNavigableSet(new TreeSet<>()).getClass());

  private static final List<Class<?>> SYNCHRONIZED_SORTED_SETS = List.of(
      Collections.synchronizedSortedSet(new TreeSet<>()).getClass(),
      Collections.synchronizedNavigableSet(new TreeSet<>()).getClass());

  private BranchCopier() {
  }

  /** Returns a copy that shares nothing mutable; null for null. */
  static Branch copy(Branch source) {
    // first.owner may lead back to the same Branch.
    return source == null ? null : copy(source,
        new IdentityHashMap<>(Math.max(21, sizeOf(source.others()))));
  }

  /**
   * The same within a larger copy.
   *
   * @param copies what has been copied, by identity, to its copy; is added to
   */
  static Branch copy(Branch source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Branch known = (Branch) copies.get(source);
    if (known != null) {
      return known;
    }
    Branch copy = make(copies, source,
        () -> new Branch(Branch_LeafCopier.copy(source.first(), copies),
        copyBranchSet(source.others(), "Branch.others", copies)));
    // What the constructor got may have led back here.
    known = (Branch) copies.putIfAbsent(source, copy);
    if (known != null) {
      return known;
    }
    complete(() -> copy.others(), source.others(), "Branch.others", copies);
    return copy;
  }

  private static int sizeOf(Collection<?> source) {
    return source == null ? 0 : source.size();
  }

  @SuppressWarnings("unchecked")
  private static <E> Set<E> emptyLike(Set<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == HashSet.class) {
      return new HashSet<>();
    }
    if (kind == LinkedHashSet.class) {
      return new LinkedHashSet<>();
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
      return new LinkedHashSet<>();
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
    if (UNMODIFIABLE_SORTED_SETS.contains(kind) || SYNCHRONIZED_SORTED_SETS.contains(kind)) {
      return new TreeSet<>(source.comparator());
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
    if (UNMODIFIABLE_SORTED_SETS.contains(source.getClass())) {
      return Collections.unmodifiableSortedSet(copy);
    }
    if (SYNCHRONIZED_SORTED_SETS.contains(source.getClass())) {
      return Collections.synchronizedSortedSet(copy);
    }
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static Set<Branch> copyBranchSet(Set<Branch> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Set<Branch> known = (Set<Branch>) copies.get(source);
    if (known != null) {
      return known;
    }
    Set<Branch> copy = emptyLike(source, field);
    Set<Branch> result = likeSource(source, copy);
    copies.put(source, result);
    for (Branch element : source) {
      copy.add(copy(element, copies));
    }
    return result;
  }

  /** Makes a copy; where the stack is deep, after what its constructor takes. */
  private static <C> C make(Map<Object, Object> copies, Object source, Supplier<C> constructor) {
    int[] depth = depth(copies);
    if (depth[0] == 500) {
      copyBelow(source, copies);
      return constructor.get();
    }
    depth[0]++;
    C copy = constructor.get();
    leave(copies);
    return copy;
  }

  /** How deep calls are nested, those of other copiers included. */
  private static int[] depth(Map<Object, Object> copies) {
    return (int[]) copies.computeIfAbsent(int[].class, key -> new int[1]);
  }

  /** Copies what its constructor takes, the innermost first. */
  private static void copyBelow(Object source, Map<Object, Object> copies) {
    Deque<Object> open = new ArrayDeque<>();
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    open.push(source);
    for (Object next = source; next != null; next = open.peek()) {
      if (seen.add(next)) {
        for (Object link : linksOf(next)) {
          if (link != null && !copies.containsKey(link)) {
            open.push(link);
          }
        }
      } else if (open.pop() != source) {
        if (next instanceof Branch branch) {
          copy(branch, copies);
        }
      }
    }
  }

  private static Collection<?> linksOf(Object source) {
    if (source instanceof Branch branch) {
      return Collections.singletonList(branch.others());
    }
    if (source instanceof Collection<?> elements) {
      return elements;
    }
    return List.of();
  }

  private static void leave(Map<Object, Object> copies) {
    int[] depth = depth(copies);
    while (depth[0] == 500 && !pending(copies).isEmpty()) {
      pending(copies).pop().run();
    }
    depth[0]--;
  }

  @SuppressWarnings("unchecked")
  private static Deque<Runnable> pending(Map<Object, Object> copies) {
    return (Deque<Runnable>) copies.computeIfAbsent(Deque.class, key -> new ArrayDeque<Runnable>());
  }

  /** Fills last what a constructor copied before it was complete. */
  @SuppressWarnings("unchecked")
  private static void complete(Supplier<? extends Collection<?>> held, Collection<?> source,
      String field, Map<Object, Object> copies) {
    Collection<?> passed = (Collection<?>) copies.get(source);
    if (passed == null || held.get() == passed) {
      return;
    }
    last(copies).add(() -> {
      if (holds(held.get(), passed)) {
        return;
      }
      try {
        Collection<Object> filled = (Collection<Object>) held.get();
        filled.clear();
        filled.addAll(passed);
      } catch (UnsupportedOperationException e) {
        throw new IllegalStateException(
            field + " was copied by the constructor while it was not filled yet", e);
      }
      if (!holds(held.get(), passed)) {
        throw new IllegalStateException(
            field + " was copied by the constructor while it was not filled yet");
      }
    });
  }

  private static boolean holds(Collection<?> held, Collection<?> passed) {
    Set<Object> same = Collections.newSetFromMap(new IdentityHashMap<>());
    if (held == null || held.size() != passed.size()) {
      return false;
    }
    same.addAll(held);
    // A set may hold it and not find it, if it was hashed too early.
    return same.containsAll(passed) && (!(held instanceof Set) || held.containsAll(passed));
  }
}
