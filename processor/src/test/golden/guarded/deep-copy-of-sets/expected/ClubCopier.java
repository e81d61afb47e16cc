package club;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
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
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.Stack;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Club}, reading each object under its own lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class ClubCopier {
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

  private ClubCopier() {
  }

  /**
   * Returns a guarded deep copy of the source, or null for null. If the source leads to other
   * guarded objects, each is copied under its own lock, at a different time.
   */
  static Club copy(Club source) {
    return source == null ? null : copy(source, new IdentityHashMap<>());
  }

  /**
   * Returns a guarded copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Club copy(Club source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Club known = (Club) copies.get(source);
    if (known != null) {
      return known;
    }
    if (!(source instanceof GuardedClub guarded)) {
      throw new IllegalArgumentException(
          "no copier is known for the unguarded class " + source.getClass().getName());
    }
    GuardedClub copy = guarded.copyLocked(copies);
    List<Runnable> contents = unlocked(copies);
    copies.remove(Runnable.class);
    // The source's lock has been released, so other locks may be taken.
    contents.forEach(Runnable::run);
    // Even a thread that gets the copy through a data race sees what is set so far.
    VarHandle.storeStoreFence();
    return copy;
  }

  /** Does the work of {@link GuardedClub#copyLocked}, which holds the lock. */
  static GuardedClub copyLocked(Club source, Map<Object, Object> copies) {
    GuardedClub copy = new GuardedClub();
    copies.put(source, copy);
    remember(source.members, copy.members, "Club.members", copies);
    copy.friends = takeSetMap(source.friends, "Club.friends", copies);
    copy.ranks = takeStringTreeMap(source.ranks, "Club.ranks", copies);
    copy.guests = takeMemberTreeSet(source.guests, "Club.guests", copies);
    copy.teams = takeListSet(source.teams, "Club.teams", copies);
    copy.notes = takeListMap(source.notes, "Club.notes", copies);
    copy.chair = takeAtomicReference(source.chair, "Club.chair", copies);
    addUnlocked(copy.members, source.members, element -> Club_MemberCopier.copy(element, copies),
        "Club.members", copies);
    // Even a thread that gets the copy through a data race sees what is set so far.
    VarHandle.storeStoreFence();
    return copy;
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

  /** Copies the entries into the map after the guarded object's lock has been released. */
  private static <K, V> void putUnlocked(Map<K, V> copy, Collection<? extends K> keys,
      Collection<? extends V> values, UnaryOperator<K> key, UnaryOperator<V> value, String field,
      Map<Object, Object> copies) {
    List<K> allKeys = new ArrayList<>(keys);
    List<V> allValues = new ArrayList<>(values);
    unlocked(copies).add(() -> {
      allKeys.replaceAll(key);
      allValues.replaceAll(value);
      copy.clear();
      for (int i = 0; i < allKeys.size(); i++) {
        putNew(copy, allKeys.get(i), allValues.get(i), field);
      }
    });
  }

  /** Returns the tasks to run after the guarded object's lock has been released. */
  @SuppressWarnings("unchecked")
  private static List<Runnable> unlocked(Map<Object, Object> copies) {
    return (List<Runnable>)
        copies.computeIfAbsent(Runnable.class, key -> new ArrayList<Runnable>());
  }

  private static <K, V> void putNew(Map<K, V> copy, K key, V value, String field) {
    int size = copy.size();
    copy.put(key, value);
    if (copy.size() == size) {
      throw new IllegalStateException(field + " holds keys whose copies are equal");
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

  /** Copies and adds the elements after the guarded object's lock has been released. */
  private static <E> void addUnlocked(Collection<E> copy, Collection<? extends E> source,
      UnaryOperator<E> element, String field, Map<Object, Object> copies) {
    List<E> elements = new ArrayList<>(source);
    unlocked(copies).add(() -> {
      copy.clear();
      elements.forEach(each -> addNew(copy, element.apply(each), field));
    });
  }

  private static <E> void addNew(Collection<E> copy, E element, String field) {
    if (!copy.add(element)) {
      throw new IllegalStateException(field + " holds elements whose copies are equal");
    }
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
  private static Set<Club.Member> takeMemberSet(Set<Club.Member> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Set<Club.Member> known = (Set<Club.Member>) copies.get(source);
    if (known != null) {
      return known;
    }
    Set<Club.Member> copy = emptyLike(source, field);
    Set<Club.Member> result = likeSource(source, copy);
    copies.put(source, result);
    addUnlocked(copy, source, element -> Club_MemberCopier.copy(element, copies), field, copies);
    return result;
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
  private static Map<Club.Member, Set<Club.Member>> takeSetMap(
      Map<Club.Member, Set<Club.Member>> source, String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Map<Club.Member, Set<Club.Member>> known =
        (Map<Club.Member, Set<Club.Member>>) copies.get(source);
    if (known != null) {
      return known;
    }
    Map<Club.Member, Set<Club.Member>> copy = emptyLike(source, field);
    Map<Club.Member, Set<Club.Member>> result = likeSource(source, copy);
    copies.put(source, result);
    putUnlocked(copy, source.keySet(),
        source.values().stream().map(value -> takeMemberSet(value, field, copies)).toList(),
        key -> Club_MemberCopier.copy(key, copies), value -> value, field, copies);
    return result;
  }

  private static <K, V> TreeMap<K, V> emptyLike(TreeMap<K, V> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == TreeMap.class) {
      return new TreeMap<>(source.comparator());
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  @SuppressWarnings("unchecked")
  private static TreeMap<Club.Member, String> takeStringTreeMap(TreeMap<Club.Member, String> source,
      String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    TreeMap<Club.Member, String> known = (TreeMap<Club.Member, String>) copies.get(source);
    if (known != null) {
      return known;
    }
    TreeMap<Club.Member, String> copy = emptyLike(source, field);
    copies.put(source, copy);
    putUnlocked(copy, source.keySet(), source.values(), key -> Club_MemberCopier.copy(key, copies),
        value -> value, field, copies);
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
  private static TreeSet<? extends Club.Member> takeMemberTreeSet(
      TreeSet<? extends Club.Member> source, String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    TreeSet<? extends Club.Member> known = (TreeSet<? extends Club.Member>) copies.get(source);
    if (known != null) {
      return known;
    }
    TreeSet<Club.Member> copy = emptyLike((TreeSet<Club.Member>) source, field);
    copies.put(source, copy);
    addUnlocked(copy, ((TreeSet<Club.Member>) source),
        element -> Club_MemberCopier.copy(element, copies), field, copies);
    return copy;
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
  private static List<Club.Member> takeMemberList(List<Club.Member> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    List<Club.Member> known = (List<Club.Member>) copies.get(source);
    if (known != null) {
      return known;
    }
    List<Club.Member> copy = copyOf(source, field);
    List<Club.Member> result = likeSource(source, copy);
    copies.put(source, result);
    unlocked(copies).add(() -> copy.replaceAll(element -> Club_MemberCopier.copy(element, copies)));
    return result;
  }

  @SuppressWarnings("unchecked")
  private static Set<List<Club.Member>> takeListSet(Set<List<Club.Member>> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Set<List<Club.Member>> known = (Set<List<Club.Member>>) copies.get(source);
    if (known != null) {
      return known;
    }
    Set<List<Club.Member>> copy = emptyLike(source, field);
    Set<List<Club.Member>> result = likeSource(source, copy);
    copies.put(source, result);
    addUnlocked(copy,
        source.stream().map(element -> takeMemberList(element, field, copies)).toList(),
        element -> element, field, copies);
    return result;
  }

  private static StringBuilder copyStringBuilder(StringBuilder source, Map<Object, Object> copies) {
    return source == null ? null : (StringBuilder) copies.computeIfAbsent(source,
        original -> new StringBuilder(source));
  }

  @SuppressWarnings("unchecked")
  private static List<? extends StringBuilder> copyStringBuilderList(
      List<? extends StringBuilder> source, String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    List<? extends StringBuilder> known = (List<? extends StringBuilder>) copies.get(source);
    if (known != null) {
      return known;
    }
    List<StringBuilder> copy = copyOf((List<StringBuilder>) source, field);
    List<? extends StringBuilder> result = likeSource((List<StringBuilder>) source, copy);
    copies.put(source, result);
    copy.replaceAll(element -> copyStringBuilder(element, copies));
    return result;
  }

  @SuppressWarnings("unchecked")
  private static Map<Club.Member, List<? extends StringBuilder>> takeListMap(
      Map<Club.Member, List<? extends StringBuilder>> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Map<Club.Member, List<? extends StringBuilder>> known =
        (Map<Club.Member, List<? extends StringBuilder>>) copies.get(source);
    if (known != null) {
      return known;
    }
    Map<Club.Member, List<? extends StringBuilder>> copy = emptyLike(source, field);
    Map<Club.Member, List<? extends StringBuilder>> result = likeSource(source, copy);
    copies.put(source, result);
    putUnlocked(copy, source.keySet(),
        source.values().stream().map(value -> copyStringBuilderList(value, field, copies)).toList(),
        key -> Club_MemberCopier.copy(key, copies), value -> value, field, copies);
    return result;
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

  @SuppressWarnings("unchecked")
  private static AtomicReference<Club.Member> takeAtomicReference(
      AtomicReference<Club.Member> source, String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    AtomicReference<Club.Member> known = (AtomicReference<Club.Member>) copies.get(source);
    if (known != null) {
      return known;
    }
    exactly(AtomicReference.class, source, field);
    AtomicReference<Club.Member> copy = new AtomicReference<>(source.get());
    copies.put(source, copy);
    unlocked(copies).add(() -> copy.set(Club_MemberCopier.copy(copy.get(), copies)));
    return copy;
  }
}
