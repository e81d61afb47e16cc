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
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.Stack;
import java.util.TreeMap;
import java.util.Vector;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Garden}. */
@SuppressWarnings({"auxiliaryclass", "unchecked"})
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GardenCopier {
  /** Handles for private members of Garden. They are as fast as direct access. */
  private static final VarHandle BEDS;

  private static final VarHandle FIRST;
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

  static {
    try {
      MethodHandles.Lookup garden =
          MethodHandles.privateLookupIn(Garden.class, MethodHandles.lookup());
      BEDS = garden.findVarHandle(Garden.class, "beds", List.class);
      FIRST = garden.findVarHandle(Garden.class, "first", Bed.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private GardenCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Garden copy(Garden source) {
    if (source == null) {
      return null;
    }
    // `first.plants.graft` may lead from a Plant to others, two of which may refer to the same
    // object, so a map remembers the copies.
    Map<Object, Object> copies =
        new IdentityHashMap<>(Math.max(expected, sizeOf((List<Bed>) readBeds(source))
        + sizeOf(source.plants) + sizeOf(source.spare)));
    Garden copy = copy(source, copies);
    expect(copies.size());
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Garden copy(Garden source, Map<Object, Object> copies) {
    if (source != null && !copies.containsKey(List.class)) {
      return outermost(source, copies);
    }
    if (source == null) {
      return null;
    }
    Garden known = (Garden) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != Garden.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Garden copy = new Garden((Bed) copyBed((Bed) FIRST.get(source), copies));
    // Copying the arguments may have reached and copied the source already.
    known = (Garden) copies.putIfAbsent(source, copy);
    if (known != null) {
      return known;
    }
    BEDS.set(copy, (List<Bed>) copyBedList((List<Bed>) readBeds(source), "Garden.beds", copies));
    copy.plants = (Map<String, Plant>) copyPlantMap(source.plants, "Garden.plants", copies);
    copy.spare = (Plant[]) copyPlantArray(source.spare, copies);
    copy.shed = (Shed<int[]>) copyShed(source.shed, copies);
    return copy;
  }

  private static int sizeOf(Collection<?> source) {
    return source == null ? 0 : source.size();
  }

  private static int sizeOf(Map<?, ?> source) {
    return source == null ? 0 : source.size();
  }

  private static int sizeOf(Object[] source) {
    return source == null ? 0 : source.length;
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
  private static Object readBeds(Garden source) {
    return (List<Bed>) BEDS.get(source);
  }

  /**
   * Copies the source. Some collections and maps are filled at the end, such as those that hash
   * or compare their contents.
   */
  private static Garden outermost(Garden source, Map<Object, Object> copies) {
    List<Runnable> last = new ArrayList<>();
    copies.put(List.class, last);
    try {
      Garden copy = copy(source, copies);
      last.forEach(Runnable::run);
      // Run the tasks again: a task may have used a collection that a later task filled.
      copies.remove(List.class);
      last.forEach(Runnable::run);
      return copy;
    } finally {
      copies.remove(List.class);
    }
  }

  private static Object copyBed(Object given, Map<Object, Object> copies) {
    Bed source = (Bed) given;
    if (source == null) {
      return null;
    }
    Bed known = (Bed) copies.get(source);
    if (known != null) {
      return known;
    }
    Bed copy = new Bed((List<Plant>) copyPlantList(source.plants(), "Bed.plants", copies));
    // Copying the contents may have reached and copied the source already.
    known = (Bed) copies.putIfAbsent(source, copy);
    return known == null ? copy : known;
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

  private static Object copyPlant(Object given, Map<Object, Object> copies) {
    Plant source = (Plant) given;
    if (source == null) {
      return null;
    }
    if (source instanceof Plant.Tree tree) {
      return (Plant.Tree) copyTree(tree, copies);
    }
    return (Plant.Moss) copyMoss((Plant.Moss) source, copies);
  }

  private static Object copyTree(Object given, Map<Object, Object> copies) {
    Plant.Tree source = (Plant.Tree) given;
    if (source == null) {
      return null;
    }
    Plant.Tree known = (Plant.Tree) copies.get(source);
    if (known != null) {
      return known;
    }
    Plant.Tree copy = make(copies, source,
        () -> new Plant.Tree((Plant) copyPlant(source.graft(), copies),
        copyIntArray(source.rings(), copies)));
    // Copying the contents may have reached and copied the source already.
    known = (Plant.Tree) copies.putIfAbsent(source, copy);
    return known == null ? copy : known;
  }

  private static int[] copyIntArray(int[] source, Map<Object, Object> copies) {
    return source == null ? null : (int[]) copies.computeIfAbsent(source,
        original -> source.clone());
  }

  /** Creates a copy. If the stack is deep, copies the constructor's arguments first. */
  private static <C> C make(Map<Object, Object> copies, Object source, Supplier<C> constructor) {
    int[] depth = depth(copies);
    if (depth[0] == 500) {
      copyBelow(source, copies);
      return constructor.get();
    }
    depth[0]++;
    C copy = constructor.get();
    leave(copies, depth);
    return copy;
  }

  /**
   * Returns the counter of nested copying steps. All copiers that share {@code copies} use
   * the same counter.
   */
  private static int[] depth(Map<Object, Object> copies) {
    return (int[]) copies.computeIfAbsent(int[].class, key -> new int[1]);
  }

  /**
   * Copies the objects that the source's constructor takes, directly or inside collections, and
   * before each of them the objects that its own constructor takes in the same way.
   */
  @SuppressWarnings("unchecked")
  private static void copyBelow(Object source, Map<Object, Object> copies) {
    Deque<Object> open = new ArrayDeque<>();
    // Outer calls use the same set, so the objects that they have visited are skipped here.
    Set<Object> seen = (Set<Object>) copies.computeIfAbsent(GardenCopier.class,
        key -> Collections.newSetFromMap(new IdentityHashMap<>()));
    Deque<Object> path = new ArrayDeque<>();
    open.push(source);
    for (Object next = source; next != null; next = open.peek()) {
      if (seen.add(next)) {
        path.push(next);
        for (Object link : linksOf(next)) {
          if (link != null && !copies.containsKey(link)) {
            open.push(link);
          }
        }
      } else if (open.pop() == path.peek() && path.pop() != source) {
        if (next instanceof Plant.Tree tree) {
          copyTree(tree, copies);
        } else if (next instanceof Plant.Moss moss) {
          copyMoss(moss, copies);
        }
      }
    }
  }

  private static Collection<?> linksOf(Object source) {
    if (source instanceof Plant.Tree tree) {
      return Collections.singletonList(tree.graft());
    }
    if (source instanceof Plant.Moss moss) {
      return Collections.singletonList(moss.beside());
    }
    if (source instanceof Collection<?> elements) {
      return elements;
    }
    return List.of();
  }

  private static Object copyMoss(Object given, Map<Object, Object> copies) {
    Plant.Moss source = (Plant.Moss) given;
    if (source == null) {
      return null;
    }
    Plant.Moss known = (Plant.Moss) copies.get(source);
    if (known != null) {
      return known;
    }
    Plant.Moss copy = make(copies, source,
        () -> new Plant.Moss((List<Plant>) copyPlantList(source.beside(), "Plant.Moss.beside", copies)));
    // Copying the contents may have reached and copied the source already.
    known = (Plant.Moss) copies.putIfAbsent(source, copy);
    if (known != null) {
      return known;
    }
    complete(() -> copy.beside(), source.beside(), "Plant.Moss.beside", copies);
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

  @SuppressWarnings("unchecked")
  private static Object copyPlantList(Object given, String field, Map<Object, Object> copies) {
    List<Plant> source = (List<Plant>) given;
    if (source == null) {
      return null;
    }
    List<Plant> known = (List<Plant>) copies.get(source);
    if (known != null) {
      return known;
    }
    List<Plant> copy = copyOf(source, field);
    List<Plant> result = likeSource(source, copy);
    copies.put(source, result);
    copy.replaceAll(element -> (Plant) copyPlant(element, copies));
    return result;
  }

  /**
   * If the constructor stored its own copy of an argument before the argument was filled,
   * fills that copy again when all copying is done.
   */
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
      if (held.get() == source) {
        throw new IllegalStateException(
            field + " is the source's own: the constructor gives all objects the same one");
      }
      try {
        Collection<Object> filled = (Collection<Object>) held.get();
        filled.clear();
        filled.addAll(passed);
      } catch (UnsupportedOperationException e) {
        throw new IllegalStateException(
            field + " was copied by the constructor before it was filled", e);
      }
      if (!holds(held.get(), passed)) {
        throw new IllegalStateException(
            field + " was copied by the constructor before it was filled");
      }
    });
  }

  private static boolean holds(Collection<?> held, Collection<?> passed) {
    if (held == null || held.size() != passed.size()) {
      return false;
    }
    if (held instanceof List) {
      Iterator<?> expected = passed.iterator();
      return held.stream().allMatch(element -> element == expected.next());
    }
    Set<Object> same = Collections.newSetFromMap(new IdentityHashMap<>());
    same.addAll(held);
    // A set must also find its elements, but cannot if they were hashed while incomplete.
    return same.containsAll(passed) && (!(held instanceof Set) || held.containsAll(passed));
  }

  /** Returns the tasks that the outermost call runs when everything else is complete. */
  @SuppressWarnings("unchecked")
  private static List<Runnable> last(Map<Object, Object> copies) {
    return (List<Runnable>) copies.get(List.class);
  }

  private static void leave(Map<Object, Object> copies, int[] depth) {
    while (depth[0] == 500 && !pending(copies).isEmpty()) {
      pending(copies).pop().run();
    }
    depth[0]--;
  }

  @SuppressWarnings("unchecked")
  private static Deque<Runnable> pending(Map<Object, Object> copies) {
    return (Deque<Runnable>) copies.computeIfAbsent(Deque.class, key -> new ArrayDeque<Runnable>());
  }

  @SuppressWarnings("unchecked")
  private static Object copyBedList(Object given, String field, Map<Object, Object> copies) {
    List<Bed> source = (List<Bed>) given;
    if (source == null) {
      return null;
    }
    List<Bed> known = (List<Bed>) copies.get(source);
    if (known != null) {
      return known;
    }
    List<Bed> copy = copyOf(source, field);
    List<Bed> result = likeSource(source, copy);
    copies.put(source, result);
    copy.replaceAll(element -> (Bed) copyBed(element, copies));
    return result;
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
  private static Object copyPlantMap(Object given, String field, Map<Object, Object> copies) {
    Map<String, Plant> source = (Map<String, Plant>) given;
    if (source == null) {
      return null;
    }
    Map<String, Plant> known = (Map<String, Plant>) copies.get(source);
    if (known != null) {
      return known;
    }
    Map<String, Plant> copy = copyOf(source, field);
    Map<String, Plant> result = likeSource(source, copy);
    copies.put(source, result);
    copy.replaceAll((key, value) -> (Plant) copyPlant(value, copies));
    return result;
  }

  private static Object copyPlantArray(Object given, Map<Object, Object> copies) {
    Plant[] source = (Plant[]) given;
    if (source == null) {
      return null;
    }
    Plant[] known = (Plant[]) copies.get(source);
    if (known != null) {
      return known;
    }
    Plant[] copy = source.clone();
    copies.put(source, copy);
    for (int i = 0; i < copy.length; i++) {
      copy[i] = (Plant) copyPlant(copy[i], copies);
    }
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static Object copyShed(Object given, Map<Object, Object> copies) {
    Shed<int[]> source = (Shed<int[]>) given;
    if (source == null) {
      return null;
    }
    Shed<int[]> known = (Shed<int[]>) copies.get(source);
    if (known != null) {
      return known;
    }
    Shed<int[]> copy = new Shed<>(copyIntArray(source.inside(), copies),
        copyIntArrayList(source.more(), "Shed.more", copies));
    copies.put(source, copy);
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static List<int[]> copyIntArrayList(List<int[]> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    List<int[]> known = (List<int[]>) copies.get(source);
    if (known != null) {
      return known;
    }
    List<int[]> copy = copyOf(source, field);
    List<int[]> result = likeSource(source, copy);
    copies.put(source, result);
    copy.replaceAll(element -> copyIntArray(element, copies));
    return result;
  }
}
