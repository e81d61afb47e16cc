package table;

import dev.latchwork.LatchworkGenerated;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.TransferQueue;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Containers}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class ContainersCopier {
  private static final List<Class<?>> UNMODIFIABLE_NAVIGABLE_SETS = List.of(
      Collections.emptyNavigableSet().getClass(),
      Collections.unmodifiableNavigableSet(new TreeSet<>()).getClass());

  private static final List<Class<?>> SYNCHRONIZED_NAVIGABLE_SETS = List.of(
      Collections.synchronizedNavigableSet(new TreeSet<>()).getClass());

  private static final List<Class<?>> UNMODIFIABLE_NAVIGABLE_MAPS = List.of(
      Collections.emptyNavigableMap().getClass(),
      Collections.unmodifiableNavigableMap(new TreeMap<>()).getClass());

  private static final List<Class<?>> SYNCHRONIZED_NAVIGABLE_MAPS = List.of(
      Collections.synchronizedNavigableMap(new TreeMap<>()).getClass());

  private ContainersCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Containers copy(Containers source) {
    // `navigableMap` may hold the same Date twice, so a map remembers the copies.
    return source == null ? null : copy(source,
        new IdentityHashMap<>(Math.max(21, sizeOf(source.navigableSet) + sizeOf(source.navigableMap)
        + sizeOf(source.concurrentMap) + sizeOf(source.concurrentNavigableMap)
        + sizeOf(source.blockingDeque) + sizeOf(source.transferQueue))));
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Containers copy(Containers source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Containers known = (Containers) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != Containers.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Containers copy = new Containers();
    copies.put(source, copy);
    copy.navigableSet =
        copyDateNavigableSet(source.navigableSet, "Containers.navigableSet", copies);
    copy.navigableMap =
        copyDateNavigableMap(source.navigableMap, "Containers.navigableMap", copies);
    copy.concurrentMap =
        copyDateConcurrentMap(source.concurrentMap, "Containers.concurrentMap", copies);
    copy.concurrentNavigableMap =
        copyDateConcurrentNavigableMap(source.concurrentNavigableMap, "Containers.concurrentNavigableMap", copies);
    copy.blockingDeque =
        copyDateBlockingDeque(source.blockingDeque, "Containers.blockingDeque", copies);
    copy.transferQueue =
        copyDateTransferQueue(source.transferQueue, "Containers.transferQueue", copies);
    return copy;
  }

  private static int sizeOf(Collection<?> source) {
    return source == null ? 0 : source.size();
  }

  private static int sizeOf(Map<?, ?> source) {
    return source == null ? 0 : source.size();
  }

  private static <E> NavigableSet<E> emptyLike(NavigableSet<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == TreeSet.class) {
      return new TreeSet<>(source.comparator());
    }
    if (kind == ConcurrentSkipListSet.class) {
      return new ConcurrentSkipListSet<>(source.comparator());
    }
    if (UNMODIFIABLE_NAVIGABLE_SETS.contains(kind) || SYNCHRONIZED_NAVIGABLE_SETS.contains(kind)) {
      return new TreeSet<>(source.comparator());
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  private static Date copyDate(Date source, Map<Object, Object> copies) {
    return source == null ? null : (Date) copies.computeIfAbsent(source,
        original -> (Date) source.clone());
  }

  private static <E> void addNew(Collection<E> copy, E element, String field) {
    if (!copy.add(element)) {
      throw new IllegalStateException(field + " holds elements whose copies are equal");
    }
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

  @SuppressWarnings("unchecked")
  private static NavigableSet<Date> copyDateNavigableSet(NavigableSet<Date> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    NavigableSet<Date> known = (NavigableSet<Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    NavigableSet<Date> copy = emptyLike(source, field);
    NavigableSet<Date> result = likeSource(source, copy);
    copies.put(source, result);
    for (Date element : source) {
      addNew(copy, copyDate(element, copies), field);
    }
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
  private static NavigableMap<String, Date> copyDateNavigableMap(NavigableMap<String, Date> source,
      String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    NavigableMap<String, Date> known = (NavigableMap<String, Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    NavigableMap<String, Date> copy = copyOf(source, field);
    NavigableMap<String, Date> result = likeSource(source, copy);
    copies.put(source, result);
    copy.replaceAll((key, value) -> copyDate(value, copies));
    return result;
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
  private static ConcurrentMap<String, Date> copyDateConcurrentMap(
      ConcurrentMap<String, Date> source, String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    ConcurrentMap<String, Date> known = (ConcurrentMap<String, Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    ConcurrentMap<String, Date> copy = copyOf(source, field);
    copies.put(source, copy);
    copy.replaceAll((key, value) -> copyDate(value, copies));
    return copy;
  }

  private static <K, V> ConcurrentNavigableMap<K, V> copyOf(ConcurrentNavigableMap<K, V> source,
      String field) {
    Class<?> kind = source.getClass();
    if (kind == ConcurrentSkipListMap.class) {
      return new ConcurrentSkipListMap<>(source);
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  @SuppressWarnings("unchecked")
  private static ConcurrentNavigableMap<String, Date> copyDateConcurrentNavigableMap(
      ConcurrentNavigableMap<String, Date> source, String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    ConcurrentNavigableMap<String, Date> known =
        (ConcurrentNavigableMap<String, Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    ConcurrentNavigableMap<String, Date> copy = copyOf(source, field);
    copies.put(source, copy);
    copy.replaceAll((key, value) -> copyDate(value, copies));
    return copy;
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
  private static BlockingDeque<Date> copyDateBlockingDeque(BlockingDeque<Date> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    BlockingDeque<Date> known = (BlockingDeque<Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    BlockingDeque<Date> copy = emptyLike(source, field);
    copies.put(source, copy);
    for (Date element : source) {
      copy.add(copyDate(element, copies));
    }
    return copy;
  }

  private static <E> TransferQueue<E> emptyLike(TransferQueue<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == LinkedTransferQueue.class) {
      return new LinkedTransferQueue<>();
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  @SuppressWarnings("unchecked")
  private static TransferQueue<Date> copyDateTransferQueue(TransferQueue<Date> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    TransferQueue<Date> known = (TransferQueue<Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    TransferQueue<Date> copy = emptyLike(source, field);
    copies.put(source, copy);
    for (Date element : source) {
      copy.add(copyDate(element, copies));
    }
    return copy;
  }
}
