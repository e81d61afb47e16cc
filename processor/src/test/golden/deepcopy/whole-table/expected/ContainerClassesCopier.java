package table;

import dev.latchwork.LatchworkGenerated;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Date;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.Map;
import java.util.Stack;
import java.util.TreeSet;
import java.util.Vector;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link ContainerClasses}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class ContainerClassesCopier {
  private ContainerClassesCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static ContainerClasses copy(ContainerClasses source) {
    // `vector` may hold the same Date twice, so a map remembers the copies.
    return source == null ? null : copy(source,
        new IdentityHashMap<>(Math.max(21, sizeOf(source.vector) + sizeOf(source.linkedList)
        + sizeOf(source.stack) + sizeOf(source.linkedHashSet) + sizeOf(source.treeSet)
        + sizeOf(source.arrayDeque) + sizeOf(source.copyOnWriteArrayList)
        + sizeOf(source.concurrentSkipListSet) + sizeOf(source.copyOnWriteArraySet)
        + sizeOf(source.concurrentLinkedQueue) + sizeOf(source.concurrentLinkedDeque)
        + sizeOf(source.linkedTransferQueue) + sizeOf(source.linkedBlockingQueue)
        + sizeOf(source.identityHashMap) + sizeOf(source.hashtable) + sizeOf(source.weakHashMap)
        + sizeOf(source.concurrentHashMap) + sizeOf(source.concurrentSkipListMap))));
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static ContainerClasses copy(ContainerClasses source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    ContainerClasses known = (ContainerClasses) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != ContainerClasses.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    ContainerClasses copy = new ContainerClasses();
    copies.put(source, copy);
    copy.vector = copyDateVector(source.vector, "ContainerClasses.vector", copies);
    copy.linkedList = copyDateLinkedList(source.linkedList, "ContainerClasses.linkedList", copies);
    copy.stack = copyDateStack(source.stack, "ContainerClasses.stack", copies);
    copy.linkedHashSet =
        copyDateLinkedHashSet(source.linkedHashSet, "ContainerClasses.linkedHashSet", copies);
    copy.treeSet = copyDateTreeSet(source.treeSet, "ContainerClasses.treeSet", copies);
    copy.arrayDeque = copyDateArrayDeque(source.arrayDeque, "ContainerClasses.arrayDeque", copies);
    copy.copyOnWriteArrayList =
        copyDateCopyOnWriteArrayList(source.copyOnWriteArrayList, "ContainerClasses.copyOnWriteArrayList", copies);
    copy.concurrentSkipListSet =
        copyDateConcurrentSkipListSet(source.concurrentSkipListSet, "ContainerClasses.concurrentSkipListSet", copies);
    copy.copyOnWriteArraySet =
        copyDateCopyOnWriteArraySet(source.copyOnWriteArraySet, "ContainerClasses.copyOnWriteArraySet", copies);
    copy.concurrentLinkedQueue =
        copyDateConcurrentLinkedQueue(source.concurrentLinkedQueue, "ContainerClasses.concurrentLinkedQueue", copies);
    copy.concurrentLinkedDeque =
        copyDateConcurrentLinkedDeque(source.concurrentLinkedDeque, "ContainerClasses.concurrentLinkedDeque", copies);
    copy.linkedTransferQueue =
        copyDateLinkedTransferQueue(source.linkedTransferQueue, "ContainerClasses.linkedTransferQueue", copies);
    copy.linkedBlockingQueue =
        copyDateLinkedBlockingQueue(source.linkedBlockingQueue, "ContainerClasses.linkedBlockingQueue", copies);
    copy.identityHashMap =
        copyDateIdentityHashMap(source.identityHashMap, "ContainerClasses.identityHashMap", copies);
    copy.hashtable = copyDateHashtable(source.hashtable, "ContainerClasses.hashtable", copies);
    // Within `weakHashMap`, each weak key is shared, not copied.
    copy.weakHashMap =
        copyDateWeakHashMap(source.weakHashMap, "ContainerClasses.weakHashMap", copies);
    copy.concurrentHashMap =
        copyDateConcurrentHashMap(source.concurrentHashMap, "ContainerClasses.concurrentHashMap", copies);
    copy.concurrentSkipListMap =
        copyDateConcurrentSkipListMap(source.concurrentSkipListMap, "ContainerClasses.concurrentSkipListMap", copies);
    return copy;
  }

  private static int sizeOf(Collection<?> source) {
    return source == null ? 0 : source.size();
  }

  private static int sizeOf(Map<?, ?> source) {
    return source == null ? 0 : source.size();
  }

  private static <E> Vector<E> copyOf(Vector<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == Vector.class) {
      return new Vector<>(source);
    }
    if (kind == Stack.class) {
      Vector<E> copy = new Stack<>();
      copy.addAll(source);
      return copy;
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  private static Date copyDate(Date source, Map<Object, Object> copies) {
    return source == null ? null : (Date) copies.computeIfAbsent(source,
        original -> (Date) source.clone());
  }

  @SuppressWarnings("unchecked")
  private static Vector<Date> copyDateVector(Vector<Date> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Vector<Date> known = (Vector<Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    Vector<Date> copy = copyOf(source, field);
    copies.put(source, copy);
    copy.replaceAll(element -> copyDate(element, copies));
    return copy;
  }

  private static <E> LinkedList<E> copyOf(LinkedList<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == LinkedList.class) {
      return new LinkedList<>(source);
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  @SuppressWarnings("unchecked")
  private static LinkedList<Date> copyDateLinkedList(LinkedList<Date> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    LinkedList<Date> known = (LinkedList<Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    LinkedList<Date> copy = copyOf(source, field);
    copies.put(source, copy);
    copy.replaceAll(element -> copyDate(element, copies));
    return copy;
  }

  private static <E> Stack<E> copyOf(Stack<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == Stack.class) {
      Stack<E> copy = new Stack<>();
      copy.addAll(source);
      return copy;
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  @SuppressWarnings("unchecked")
  private static Stack<Date> copyDateStack(Stack<Date> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Stack<Date> known = (Stack<Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    Stack<Date> copy = copyOf(source, field);
    copies.put(source, copy);
    copy.replaceAll(element -> copyDate(element, copies));
    return copy;
  }

  private static <E> LinkedHashSet<E> emptyLike(LinkedHashSet<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == LinkedHashSet.class) {
      return new LinkedHashSet<>((int) (source.size() / 0.75f) + 1);
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
  private static LinkedHashSet<Date> copyDateLinkedHashSet(LinkedHashSet<Date> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    LinkedHashSet<Date> known = (LinkedHashSet<Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    LinkedHashSet<Date> copy = emptyLike(source, field);
    copies.put(source, copy);
    for (Date element : source) {
      addNew(copy, copyDate(element, copies), field);
    }
    return copy;
  }

  private static <E> TreeSet<E> emptyLike(TreeSet<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == TreeSet.class) {
      return new TreeSet<>(source.comparator());
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  @SuppressWarnings("unchecked")
  private static TreeSet<Date> copyDateTreeSet(TreeSet<Date> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    TreeSet<Date> known = (TreeSet<Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    TreeSet<Date> copy = emptyLike(source, field);
    copies.put(source, copy);
    for (Date element : source) {
      addNew(copy, copyDate(element, copies), field);
    }
    return copy;
  }

  private static <E> ArrayDeque<E> emptyLike(ArrayDeque<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == ArrayDeque.class) {
      return new ArrayDeque<>(source.size());
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  @SuppressWarnings("unchecked")
  private static ArrayDeque<Date> copyDateArrayDeque(ArrayDeque<Date> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    ArrayDeque<Date> known = (ArrayDeque<Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    ArrayDeque<Date> copy = emptyLike(source, field);
    copies.put(source, copy);
    for (Date element : source) {
      copy.add(copyDate(element, copies));
    }
    return copy;
  }

  private static <E> CopyOnWriteArrayList<E> copyOf(CopyOnWriteArrayList<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == CopyOnWriteArrayList.class) {
      return new CopyOnWriteArrayList<>(source);
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  @SuppressWarnings("unchecked")
  private static CopyOnWriteArrayList<Date> copyDateCopyOnWriteArrayList(
      CopyOnWriteArrayList<Date> source, String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    CopyOnWriteArrayList<Date> known = (CopyOnWriteArrayList<Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    CopyOnWriteArrayList<Date> copy = copyOf(source, field);
    copies.put(source, copy);
    copy.replaceAll(element -> copyDate(element, copies));
    return copy;
  }

  private static <E> ConcurrentSkipListSet<E> emptyLike(ConcurrentSkipListSet<E> source,
      String field) {
    Class<?> kind = source.getClass();
    if (kind == ConcurrentSkipListSet.class) {
      return new ConcurrentSkipListSet<>(source.comparator());
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  @SuppressWarnings("unchecked")
  private static ConcurrentSkipListSet<Date> copyDateConcurrentSkipListSet(
      ConcurrentSkipListSet<Date> source, String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    ConcurrentSkipListSet<Date> known = (ConcurrentSkipListSet<Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    ConcurrentSkipListSet<Date> copy = emptyLike(source, field);
    copies.put(source, copy);
    for (Date element : source) {
      addNew(copy, copyDate(element, copies), field);
    }
    return copy;
  }

  private static <E> CopyOnWriteArraySet<E> emptyLike(CopyOnWriteArraySet<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == CopyOnWriteArraySet.class) {
      return new CopyOnWriteArraySet<>();
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  @SuppressWarnings("unchecked")
  private static CopyOnWriteArraySet<Date> copyDateCopyOnWriteArraySet(
      CopyOnWriteArraySet<Date> source, String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    CopyOnWriteArraySet<Date> known = (CopyOnWriteArraySet<Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    CopyOnWriteArraySet<Date> copy = emptyLike(source, field);
    copies.put(source, copy);
    for (Date element : source) {
      addNew(copy, copyDate(element, copies), field);
    }
    return copy;
  }

  private static <E> ConcurrentLinkedQueue<E> emptyLike(ConcurrentLinkedQueue<E> source,
      String field) {
    Class<?> kind = source.getClass();
    if (kind == ConcurrentLinkedQueue.class) {
      return new ConcurrentLinkedQueue<>();
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  @SuppressWarnings("unchecked")
  private static ConcurrentLinkedQueue<Date> copyDateConcurrentLinkedQueue(
      ConcurrentLinkedQueue<Date> source, String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    ConcurrentLinkedQueue<Date> known = (ConcurrentLinkedQueue<Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    ConcurrentLinkedQueue<Date> copy = emptyLike(source, field);
    copies.put(source, copy);
    for (Date element : source) {
      copy.add(copyDate(element, copies));
    }
    return copy;
  }

  private static <E> ConcurrentLinkedDeque<E> emptyLike(ConcurrentLinkedDeque<E> source,
      String field) {
    Class<?> kind = source.getClass();
    if (kind == ConcurrentLinkedDeque.class) {
      return new ConcurrentLinkedDeque<>();
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  @SuppressWarnings("unchecked")
  private static ConcurrentLinkedDeque<Date> copyDateConcurrentLinkedDeque(
      ConcurrentLinkedDeque<Date> source, String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    ConcurrentLinkedDeque<Date> known = (ConcurrentLinkedDeque<Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    ConcurrentLinkedDeque<Date> copy = emptyLike(source, field);
    copies.put(source, copy);
    for (Date element : source) {
      copy.add(copyDate(element, copies));
    }
    return copy;
  }

  private static <E> LinkedTransferQueue<E> emptyLike(LinkedTransferQueue<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == LinkedTransferQueue.class) {
      return new LinkedTransferQueue<>();
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  @SuppressWarnings("unchecked")
  private static LinkedTransferQueue<Date> copyDateLinkedTransferQueue(
      LinkedTransferQueue<Date> source, String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    LinkedTransferQueue<Date> known = (LinkedTransferQueue<Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    LinkedTransferQueue<Date> copy = emptyLike(source, field);
    copies.put(source, copy);
    for (Date element : source) {
      copy.add(copyDate(element, copies));
    }
    return copy;
  }

  private static <E> LinkedBlockingQueue<E> emptyLike(LinkedBlockingQueue<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == LinkedBlockingQueue.class) {
      return new LinkedBlockingQueue<>(source.size() + source.remainingCapacity());
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  @SuppressWarnings("unchecked")
  private static LinkedBlockingQueue<Date> copyDateLinkedBlockingQueue(
      LinkedBlockingQueue<Date> source, String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    LinkedBlockingQueue<Date> known = (LinkedBlockingQueue<Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    LinkedBlockingQueue<Date> copy = emptyLike(source, field);
    copies.put(source, copy);
    for (Date element : source) {
      copy.add(copyDate(element, copies));
    }
    return copy;
  }

  private static <K, V> IdentityHashMap<K, V> copyOf(IdentityHashMap<K, V> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == IdentityHashMap.class) {
      return new IdentityHashMap<>(source);
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  @SuppressWarnings("unchecked")
  private static IdentityHashMap<String, Date> copyDateIdentityHashMap(
      IdentityHashMap<String, Date> source, String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    IdentityHashMap<String, Date> known = (IdentityHashMap<String, Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    IdentityHashMap<String, Date> copy = copyOf(source, field);
    copies.put(source, copy);
    copy.replaceAll((key, value) -> copyDate(value, copies));
    return copy;
  }

  private static <K, V> Hashtable<K, V> copyOf(Hashtable<K, V> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == Hashtable.class) {
      return new Hashtable<>(source);
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  @SuppressWarnings("unchecked")
  private static Hashtable<String, Date> copyDateHashtable(Hashtable<String, Date> source,
      String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Hashtable<String, Date> known = (Hashtable<String, Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    Hashtable<String, Date> copy = copyOf(source, field);
    copies.put(source, copy);
    copy.replaceAll((key, value) -> copyDate(value, copies));
    return copy;
  }

  private static <K, V> WeakHashMap<K, V> copyOf(WeakHashMap<K, V> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == WeakHashMap.class) {
      return new WeakHashMap<>(source);
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  @SuppressWarnings("unchecked")
  private static WeakHashMap<String, Date> copyDateWeakHashMap(WeakHashMap<String, Date> source,
      String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    WeakHashMap<String, Date> known = (WeakHashMap<String, Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    WeakHashMap<String, Date> copy = copyOf(source, field);
    copies.put(source, copy);
    copy.replaceAll((key, value) -> copyDate(value, copies));
    return copy;
  }

  private static <K, V> ConcurrentHashMap<K, V> copyOf(ConcurrentHashMap<K, V> source,
      String field) {
    Class<?> kind = source.getClass();
    if (kind == ConcurrentHashMap.class) {
      return new ConcurrentHashMap<>(source);
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  @SuppressWarnings("unchecked")
  private static ConcurrentHashMap<String, Date> copyDateConcurrentHashMap(
      ConcurrentHashMap<String, Date> source, String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    ConcurrentHashMap<String, Date> known = (ConcurrentHashMap<String, Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    ConcurrentHashMap<String, Date> copy = copyOf(source, field);
    copies.put(source, copy);
    copy.replaceAll((key, value) -> copyDate(value, copies));
    return copy;
  }

  private static <K, V> ConcurrentSkipListMap<K, V> copyOf(ConcurrentSkipListMap<K, V> source,
      String field) {
    Class<?> kind = source.getClass();
    if (kind == ConcurrentSkipListMap.class) {
      return new ConcurrentSkipListMap<>(source);
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  @SuppressWarnings("unchecked")
  private static ConcurrentSkipListMap<String, Date> copyDateConcurrentSkipListMap(
      ConcurrentSkipListMap<String, Date> source, String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    ConcurrentSkipListMap<String, Date> known =
        (ConcurrentSkipListMap<String, Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    ConcurrentSkipListMap<String, Date> copy = copyOf(source, field);
    copies.put(source, copy);
    copy.replaceAll((key, value) -> copyDate(value, copies));
    return copy;
  }
}
