package org;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.Stack;
import java.util.TreeMap;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Team}, reading each object under its own lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
public final class TeamCopier {
  /** Handles for private members of Team. They are as fast as direct access. */
  private static final VarHandle POINTS;

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

  static {
    try {
      MethodHandles.Lookup team = MethodHandles.privateLookupIn(Team.class, MethodHandles.lookup());
      POINTS = team.findVarHandle(Team.class, "points", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private TeamCopier() {
  }

  /**
   * Returns a guarded deep copy of the source, or null for null. If the source leads to other
   * guarded objects, each is copied under its own lock, at a different time.
   */
  public static Team copy(Team source) {
    Team copy = source == null ? null : copy(source, new IdentityHashMap<>());
    // Even a thread that gets the copy through a data race sees what is set so far.
    VarHandle.storeStoreFence();
    return copy;
  }

  /**
   * Returns a guarded copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  public static Team copy(Team source, Map<Object, Object> copies) {
    if (source != null && !copies.containsKey(List.class)) {
      return outermost(source, copies);
    }
    if (source == null) {
      return null;
    }
    Team known = (Team) copies.get(source);
    if (known != null) {
      return known;
    }
    if (!(source instanceof GuardedTeam guarded)) {
      throw new IllegalArgumentException(
          "no copier is known for the unguarded class " + source.getClass().getName());
    }
    GuardedTeam copy = guarded.copyLocked(copies);
    List<Runnable> contents = unlocked(copies);
    copies.remove(Runnable.class);
    // The source's lock has been released, so other locks may be taken.
    fill(copies, () -> {
      copy.parent = copy(copy.parent, copies);
      copy.best = copyOptional(copy.best, copies);
      copy.seat = copySeat(copy.seat, copies);
      contents.forEach(Runnable::run);
    });
    // Even a thread that gets the copy through a data race sees what is set so far.
    VarHandle.storeStoreFence();
    return copy;
  }

  /** Does the work of {@link GuardedTeam#copyLocked}, which holds the lock. */
  static GuardedTeam copyLocked(Team source, Map<Object, Object> copies) {
    GuardedTeam copy = new GuardedTeam();
    copies.put(source, copy);
    remember(source.allies, copy.allies, "Team.allies", copies);
    remember(source.byName, copy.byName, "Team.byName", copies);
    remember(source.rivals, copy.rivals, "Team.rivals", copies);
    copy.wins = takeIntegerMap(source.wins, "Team.wins", copies);
    POINTS.set(copy, (int) POINTS.get(source));
    copy.parent = source.parent;
    copy.former = takeTeamArray(source.former, copies);
    copy.planned = takeTeamList(source.planned, "Team.planned", copies);
    copy.alsoPlanned = takeTeamList(source.alsoPlanned, "Team.alsoPlanned", copies);
    copy.best = source.best;
    copy.seat = source.seat;
    addUnlocked(copy.allies, source.allies, element -> copy(element, copies),
        "Team.allies", copies);
    putUnlocked(copy.byName, source.byName.keySet(), source.byName.values(), key -> key,
        value -> copy(value, copies), "Team.byName", copies);
    addUnlockedAndLast(copy.rivals, source.rivals, element -> copy(element, copies),
        "Team.rivals", copies);
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

  /**
   * Copies the keys and values after the guarded object's lock has been released, and puts
   * them into the map when all copying is done.
   */
  private static <K, V> void putUnlockedAndLast(Map<K, V> copy, Collection<? extends K> keys,
      Collection<? extends V> values, UnaryOperator<K> key, UnaryOperator<V> value, String field,
      Map<Object, Object> copies) {
    List<K> allKeys = new ArrayList<>(keys);
    List<V> allValues = new ArrayList<>(values);
    unlocked(copies).add(() -> {
      allKeys.replaceAll(key);
      allValues.replaceAll(value);
      last(copies).add(() -> {
        copy.clear();
        for (int i = 0; i < allKeys.size(); i++) {
          copy.put(allKeys.get(i), allValues.get(i));
        }
        if (copy.size() < allKeys.size() && !copies.containsKey(List.class)) {
          throw new IllegalStateException(field + " holds keys whose copies are equal");
        }
      });
    });
  }

  /** Returns the tasks to run after the guarded object's lock has been released. */
  @SuppressWarnings("unchecked")
  private static List<Runnable> unlocked(Map<Object, Object> copies) {
    return (List<Runnable>)
        copies.computeIfAbsent(Runnable.class, key -> new ArrayList<Runnable>());
  }

  /** Returns the tasks that the outermost call runs when everything else is complete. */
  @SuppressWarnings("unchecked")
  private static List<Runnable> last(Map<Object, Object> copies) {
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

  @SuppressWarnings("unchecked")
  private static Map<Team, Integer> takeIntegerMap(Map<Team, Integer> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Map<Team, Integer> known = (Map<Team, Integer>) copies.get(source);
    if (known != null) {
      return known;
    }
    Map<Team, Integer> copy = emptyLike(source, field);
    Map<Team, Integer> result = likeSource(source, copy);
    copies.put(source, result);
    putUnlockedAndLast(copy, source.keySet(), source.values(), key -> copy(key, copies),
        value -> value, field, copies);
    return result;
  }

  private static Team[] takeTeamArray(Team[] source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Team[] known = (Team[]) copies.get(source);
    if (known != null) {
      return known;
    }
    Team[] copy = source.clone();
    copies.put(source, copy);
    unlocked(copies).add(() -> {
      for (int i = 0; i < copy.length; i++) {
        copy[i] = copy(copy[i], copies);
      }
    });
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
  private static List<Team> takeTeamList(List<Team> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    List<Team> known = (List<Team>) copies.get(source);
    if (known != null) {
      return known;
    }
    List<Team> copy = copyOf(source, field);
    List<Team> result = likeSource(source, copy);
    copies.put(source, result);
    unlocked(copies).add(() -> copy.replaceAll(element -> copy(element, copies)));
    return result;
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

  private static <K, V> void putNew(Map<K, V> copy, K key, V value, String field) {
    int size = copy.size();
    copy.put(key, value);
    if (copy.size() == size) {
      throw new IllegalStateException(field + " holds keys whose copies are equal");
    }
  }

  /**
   * Copies the elements after the guarded object's lock has been released, and adds them when
   * all copying is done.
   */
  private static <E> void addUnlockedAndLast(Collection<E> copy, Collection<? extends E> source,
      UnaryOperator<E> element, String field, Map<Object, Object> copies) {
    List<E> elements = new ArrayList<>(source);
    unlocked(copies).add(() -> addLast(copy, elements, element, field, copies));
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

  /**
   * Copies the source. Some collections and maps are filled at the end, such as those that hash
   * or compare their contents.
   */
  private static Team outermost(Team source, Map<Object, Object> copies) {
    List<Runnable> last = new ArrayList<>();
    copies.put(List.class, last);
    try {
      Team copy = copy(source, copies);
      last.forEach(Runnable::run);
      // Run the tasks again: a task may have used a collection that a later task filled.
      copies.remove(List.class);
      last.forEach(Runnable::run);
      return copy;
    } finally {
      copies.remove(List.class);
    }
  }

  private static Optional<Team> copyOptional(Optional<Team> source, Map<Object, Object> copies) {
    return source == null ? null : source.map(content -> copy(content, copies));
  }

  private static Team.Seat copySeat(Team.Seat source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Team.Seat known = (Team.Seat) copies.get(source);
    if (known != null) {
      return known;
    }
    Team.Seat copy = new Team.Seat(source.name(), copy(source.team(), copies));
    // Copying the contents may have reached and copied the source already.
    known = (Team.Seat) copies.putIfAbsent(source, copy);
    return known == null ? copy : known;
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
