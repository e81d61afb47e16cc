package parts;

import dev.latchwork.LatchworkGenerated;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.SortedSet;
import java.util.Stack;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Machine}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class MachineCopier {
  private static final List<Class<?>> UNMODIFIABLE_COLLECTIONS = List.of(
      Collections.unmodifiableCollection(new ArrayList<>()).getClass());

  private static final List<Class<?>> SYNCHRONIZED_COLLECTIONS = List.of(
      Collections.synchronizedCollection(new ArrayList<>()).getClass());

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

  private MachineCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Machine copy(Machine source) {
    if (source == null) {
      return null;
    }
    Machine copy = new Machine();
    copy.services = copyDateQueue(source.services, "Machine.services");
    copy.owners = source.owners == null ? null
        : likeSource(source.owners, copyOf(source.owners, "Machine.owners"));
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Machine copy(Machine source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Machine known = (Machine) copies.get(source);
    if (known != null) {
      return known;
    }
    Machine copy = new Machine();
    copies.put(source, copy);
    copy.services = copyDateQueue(source.services, "Machine.services", copies);
    copy.owners = copyStringCollection(source.owners, "Machine.owners", copies);
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static <E> Queue<E> emptyLike(Queue<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == PriorityQueue.class) {
      return new PriorityQueue<>(((PriorityQueue<E>) source).comparator());
    }
    if (kind == ConcurrentLinkedQueue.class) {
      return new ConcurrentLinkedQueue<>();
    }
    if (kind == Ring.class) {
      Queue<E> copy = (Queue<E>) Copies.ring((Ring<?>) source);
      copy.clear();
      return copy;
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

  private static Queue<Date> copyDateQueue(Queue<Date> source, String field) {
    if (source == null) {
      return null;
    }
    Queue<Date> copy = emptyLike(source, field);
    for (Date element : source) {
      copy.add(element == null ? null : (Date) element.clone());
    }
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static <E> Collection<E> copyOf(Collection<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == Ring.class) {
      return (Collection<E>) Copies.ring((Ring<?>) source);
    }
    if (kind == Names.class) {
      return (Collection<E>) Copies.names((Names) source);
    }
    if (UNMODIFIABLE_COLLECTIONS.contains(kind) || SYNCHRONIZED_COLLECTIONS.contains(kind)) {
      return new ArrayList<>(source);
    }
    if (source instanceof List<E> list) {
      return copyOf(list, field);
    }
    if (source instanceof Set<E> set) {
      return copyOf(set, field);
    }
    if (source instanceof Queue<E> queue) {
      return copyOf(queue, field);
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

  private static <E> Queue<E> copyOf(Queue<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == PriorityQueue.class) {
      return new PriorityQueue<>(((PriorityQueue<E>) source));
    }
    if (kind == ConcurrentLinkedQueue.class) {
      return new ConcurrentLinkedQueue<>(source);
    }
    if (source instanceof Deque<E> deque) {
      return copyOf(deque, field);
    }
    if (source instanceof BlockingQueue<E> blockingQueue) {
      return copyOf(blockingQueue, field);
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
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

  private static <E> BlockingQueue<E> copyOf(BlockingQueue<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == LinkedBlockingQueue.class) {
      BlockingQueue<E> copy = new LinkedBlockingQueue<>(source.size() + source.remainingCapacity());
      copy.addAll(source);
      return copy;
    }
    if (kind == ArrayBlockingQueue.class) {
      BlockingQueue<E> copy = new ArrayBlockingQueue<>(source.size() + source.remainingCapacity());
      copy.addAll(source);
      return copy;
    }
    if (kind == PriorityBlockingQueue.class) {
      return new PriorityBlockingQueue<>(source);
    }
    if (kind == LinkedBlockingDeque.class) {
      BlockingQueue<E> copy = new LinkedBlockingDeque<>(source.size() + source.remainingCapacity());
      copy.addAll(source);
      return copy;
    }
    if (kind == LinkedTransferQueue.class) {
      return new LinkedTransferQueue<>(source);
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
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

  private static <E> List<E> likeSource(List<E> source, List<E> copy) {
    if (UNMODIFIABLE_LISTS.contains(source.getClass())) {
      return Collections.unmodifiableList(copy);
    }
    if (SYNCHRONIZED_LISTS.contains(source.getClass())) {
      return Collections.synchronizedList(copy);
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

  private static Date copyDate(Date source, Map<Object, Object> copies) {
    return source == null ? null : (Date) copies.computeIfAbsent(source,
        original -> (Date) source.clone());
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
  private static Collection<String> copyStringCollection(Collection<String> source, String field,
      Map<Object, Object> copies) {
    return source == null ? null : (Collection<String>) copies.computeIfAbsent(source,
        original -> likeSource(source, copyOf(source, field)));
  }
}
