package dev.latchwork.processor.deepcopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchwork.DeepCopy;
import java.util.AbstractMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
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
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.Stack;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.WeakHashMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Copies collections of every class from fields whose declared types are interfaces. */
class ContainerKindsTest {
  private static final List<Date> DATES = List.of(new Date(3), new Date(1), new Date(2));
  private static final Comparator<Date> LATEST = Comparator.reverseOrder();

  @DeepCopy
  static final class Store {
    Collection<Date> dates;
    Map<TimeUnit, Date> byUnit;
    Map<Date, Date> byDate;
    Properties properties;
    AtomicInteger counter;
    AbstractMap.SimpleEntry<String, Date> pinned;
    List<Date> list;
    NavigableMap<TimeUnit, Date> sorted;
    DelayQueue<Task> delayed;
    EnumSet<TimeUnit> units;
    EnumMap<TimeUnit, Date> byConstant;
    final Map<TimeUnit, Date> lastOnly =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<TimeUnit, Date> eldest) {
            return size() > limit;
          }
        };
    int limit = 1;
    List<Date> started =
        new ArrayList<>() {
          private static final long serialVersionUID = 1;

          {
            add(new Date(0));
          }
        };
  }

  @DeepCopy
  static final class Task implements Delayed {
    final long delay;

    Task(long delay) {
      this.delay = delay;
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return delay;
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(delay, other.getDelay(TimeUnit.DAYS));
    }
  }

  @DeepCopy(lenient = true)
  static final class Lenient {
    List<Date> dates;
    Map<String, Date> byName;
  }

  static List<Collection<Date>> collections() {
    List<Collection<Date>> all =
        List.of(
            new ArrayList<>(),
            new LinkedList<>(),
            new Vector<>(),
            new Stack<>(),
            new CopyOnWriteArrayList<>(),
            new HashSet<>(),
            new LinkedHashSet<>(),
            new TreeSet<>(LATEST),
            new ConcurrentSkipListSet<>(LATEST),
            new CopyOnWriteArraySet<>(),
            ConcurrentHashMap.newKeySet(),
            new ArrayDeque<>(),
            new ConcurrentLinkedDeque<>(),
            new PriorityQueue<>(LATEST),
            new PriorityBlockingQueue<>(5, LATEST),
            new ConcurrentLinkedQueue<>(),
            new LinkedTransferQueue<>(),
            new ArrayBlockingQueue<>(7),
            new LinkedBlockingQueue<>(8),
            new LinkedBlockingDeque<>(9),
            Collections.synchronizedList(new ArrayList<>()),
            Collections.synchronizedSet(new LinkedHashSet<>()),
            Collections.synchronizedSortedSet(new TreeSet<>(LATEST)));
    all.forEach(c -> c.addAll(DATES));
    return all;
  }

  @ParameterizedTest
  @MethodSource("collections")
  void collectionKeepsItsClassAndOrder(Collection<Date> dates) {
    Store store = new Store();
    store.dates = dates;

    Collection<Date> copy = ContainerKindsTest_StoreCopier.copy(store).dates;

    assertThat(copy).hasSameClassAs(dates).isNotSameAs(dates);
    assertThat(new ArrayList<>(copy)).isEqualTo(new ArrayList<>(dates));
    assertThat(copy).noneMatch(d -> DATES.stream().anyMatch(other -> other == d));
    if (dates instanceof BlockingQueue<Date> queue) {
      assertThat(((BlockingQueue<Date>) copy).remainingCapacity())
          .isEqualTo(queue.remainingCapacity());
    }
    if (dates instanceof SortedSet<Date> sorted) {
      assertThat(((SortedSet<Date>) copy).comparator()).isSameAs(sorted.comparator());
    }
    if (dates instanceof PriorityQueue<Date> queue) {
      assertThat(((PriorityQueue<Date>) copy).comparator()).isSameAs(queue.comparator());
    }
    if (dates instanceof PriorityBlockingQueue<Date> queue) {
      assertThat(((PriorityBlockingQueue<Date>) copy).comparator()).isSameAs(queue.comparator());
    }
    copy.clear();
    assertThat(dates).hasSize(3);
  }

  static List<Collection<Date>> unmodifiable() {
    return List.of(
        DATES,
        List.of(new Date(1)),
        Collections.emptyList(),
        Collections.singletonList(new Date(1)),
        Collections.unmodifiableList(new LinkedList<>(DATES)),
        java.util.Set.of(new Date(1)),
        Collections.unmodifiableSet(new HashSet<>(DATES)),
        Collections.unmodifiableCollection(new HashSet<>(DATES)),
        Collections.unmodifiableSortedSet(new TreeSet<>(DATES)));
  }

  @ParameterizedTest
  @MethodSource("unmodifiable")
  void unmodifiableStaysSo(Collection<Date> dates) {
    Store store = new Store();
    store.dates = dates;

    Collection<Date> copy = ContainerKindsTest_StoreCopier.copy(store).dates;

    assertThat(copy).containsExactlyElementsOf(dates);
    assertThat(copy).noneMatch(d -> dates.stream().anyMatch(other -> other == d));
    assertThatThrownBy(() -> copy.add(new Date(9)))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  static List<Map<TimeUnit, Date>> maps() {
    List<Map<TimeUnit, Date>> all =
        List.of(
            new HashMap<>(),
            new LinkedHashMap<>(),
            new TreeMap<>(Comparator.reverseOrder()),
            new EnumMap<>(TimeUnit.class),
            new IdentityHashMap<>(),
            new Hashtable<>(),
            new WeakHashMap<>(),
            new ConcurrentHashMap<>(),
            new ConcurrentSkipListMap<>(Comparator.reverseOrder()),
            Collections.synchronizedMap(new LinkedHashMap<>()),
            Collections.synchronizedSortedMap(
                new TreeMap<TimeUnit, Date>(Comparator.reverseOrder())));
    for (Map<TimeUnit, Date> map : all) {
      map.put(TimeUnit.HOURS, new Date(1));
      map.put(TimeUnit.DAYS, new Date(2));
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("maps")
  void mapKeepsItsClassAndOrder(Map<TimeUnit, Date> map) {
    Store store = new Store();
    store.byUnit = map;

    Map<TimeUnit, Date> copy = ContainerKindsTest_StoreCopier.copy(store).byUnit;

    assertThat(copy).hasSameClassAs(map).isNotSameAs(map);
    assertThat(new HashMap<>(copy)).isEqualTo(new HashMap<>(map));
    if (map instanceof LinkedHashMap || map instanceof SortedMap || map instanceof EnumMap) {
      assertThat(new ArrayList<>(copy.keySet())).isEqualTo(new ArrayList<>(map.keySet()));
    }
    assertThat(copy.get(TimeUnit.DAYS)).isNotSameAs(map.get(TimeUnit.DAYS));
    if (map instanceof SortedMap<TimeUnit, Date> sorted) {
      assertThat(((SortedMap<TimeUnit, Date>) copy).comparator()).isSameAs(sorted.comparator());
    }
    copy.clear();
    assertThat(map).hasSize(2);
  }

  @DeepCopy
  static final class Index {
    Map<TimeUnit, Date> map;
    SortedMap<TimeUnit, Date> sorted;
    NavigableMap<TimeUnit, Date> navigable;
    Collection<Date> dates;
    SortedSet<Date> sortedDates;
    NavigableSet<Date> navigableDates;
  }

  /** Fields with a wider and a narrower type may hold the same view. */
  @Test
  void sortedViewsFitWhereNavigableOnesDo() {
    List<NavigableMap<TimeUnit, Date>> maps =
        List.of(
            Collections.emptyNavigableMap(),
            Collections.unmodifiableNavigableMap(
                new TreeMap<>(Map.of(TimeUnit.DAYS, DATES.get(0)))),
            Collections.synchronizedNavigableMap(
                new TreeMap<>(Map.of(TimeUnit.DAYS, DATES.get(0)))));
    List<NavigableSet<Date>> sets =
        List.of(
            Collections.emptyNavigableSet(),
            Collections.unmodifiableNavigableSet(new TreeSet<>(DATES)),
            Collections.synchronizedNavigableSet(new TreeSet<>(DATES)));
    for (int i = 0; i < maps.size(); i++) {
      Index index = new Index();
      index.map = maps.get(i);
      index.sorted = maps.get(i);
      index.navigable = maps.get(i);
      index.dates = sets.get(i);
      index.sortedDates = sets.get(i);
      index.navigableDates = sets.get(i);

      Index copy = ContainerKindsTest_IndexCopier.copy(index);

      assertThat(copy.map).isEqualTo(index.map).isSameAs(copy.sorted).isSameAs(copy.navigable);
      assertThat(copy.sortedDates).isSameAs(copy.dates).isSameAs(copy.navigableDates);
      assertThat(copy.navigableDates).containsExactlyElementsOf(index.navigableDates);
    }
    Index sorted = new Index();
    sorted.map = Collections.unmodifiableSortedMap(new TreeMap<>(maps.get(1)));
    sorted.sortedDates = Collections.synchronizedSortedSet(new TreeSet<>(DATES));

    Index copy = ContainerKindsTest_IndexCopier.copy(sorted);

    assertThat(copy.map).isEqualTo(sorted.map).isInstanceOf(SortedMap.class);
    assertThatThrownBy(() -> copy.map.remove(TimeUnit.DAYS))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(copy.sortedDates.getClass().getName()).contains("Synchronized");
  }

  @Test
  void copiedKeysAreFoundAgainAndAccessOrderSurvives() {
    Store store = new Store();
    store.byDate = new LinkedHashMap<>(4, 0.75f, true);
    store.byDate.put(new Date(1), null);
    store.byDate.put(new Date(2), DATES.get(0));

    Map<Date, Date> copy = ContainerKindsTest_StoreCopier.copy(store).byDate;
    copy.get(new Date(1));

    assertThat(copy.keySet()).containsExactly(new Date(2), new Date(1));
    assertThat(copy.get(new Date(2))).isEqualTo(DATES.get(0)).isNotSameAs(DATES.get(0));
  }

  @Test
  void defaultsOfPropertiesAreCopied() {
    Properties defaults = new Properties();
    defaults.setProperty("colour", "red");
    defaults.setProperty("size", "1");
    Store store = new Store();
    store.properties = new Properties(defaults);
    store.properties.setProperty("size", "2");

    Properties copy = ContainerKindsTest_StoreCopier.copy(store).properties;
    defaults.setProperty("colour", "blue");

    assertThat(copy.getProperty("colour")).isEqualTo("red");
    assertThat(copy.getProperty("size")).isEqualTo("2");
    copy.remove("size");
    assertThat(copy.getProperty("size")).isEqualTo("1");
  }

  /**
   * An anonymous subclass may refer to its owner, for instance to decide what to evict. A clone
   * would refer to the same owner.
   */
  @Test
  void subclassesAreRefusedByFieldAndClass() {
    Store store = new Store();
    store.byUnit =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<TimeUnit, Date> eldest) {
            return size() > 1;
          }
        };
    assertThatThrownBy(() -> ContainerKindsTest_StoreCopier.copy(store))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Store.byUnit holds a " + store.byUnit.getClass().getName());

    store.byUnit = null;
    store.pinned =
        new AbstractMap.SimpleEntry<>("due", new Date(1)) {
          private static final long serialVersionUID = 1;
        };
    assertThatThrownBy(() -> ContainerKindsTest_StoreCopier.copy(store))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Store.pinned holds a ");

    store.pinned = null;
    store.counter =
        new AtomicInteger() {
          private static final long serialVersionUID = 1;
        };
    assertThatThrownBy(() -> ContainerKindsTest_StoreCopier.copy(store))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Store.counter holds a ");
  }

  /** The copy's initializer has created a map that belongs to the copy. */
  @Test
  void subclassThatTheCopyMadeItselfIsFilledAgain() {
    Store store = new Store();
    store.limit = 2;
    store.lastOnly.put(TimeUnit.DAYS, new Date(1));
    store.lastOnly.put(TimeUnit.HOURS, new Date(2));

    Store copy = ContainerKindsTest_StoreCopier.copy(store);
    store.limit = 1;
    copy.lastOnly.put(TimeUnit.MINUTES, new Date(3));

    assertThat(copy.lastOnly).containsOnlyKeys(TimeUnit.HOURS, TimeUnit.MINUTES);
    assertThat(copy.lastOnly.get(TimeUnit.HOURS)).isEqualTo(new Date(2));
    assertThat(store.lastOnly).containsOnlyKeys(TimeUnit.DAYS, TimeUnit.HOURS);
  }

  @Test
  void subclassOfFieldThatIsNotFinalIsFilledAgainOrReplaced() {
    Store store = new Store();
    store.started.add(new Date(1));
    Store copy = ContainerKindsTest_StoreCopier.copy(store);
    assertThat(copy.started).hasSameClassAs(store.started).containsExactly(date(0), date(1));
    assertThat(copy.started.get(1)).isNotSameAs(store.started.get(1));

    store.started = new LinkedList<>(DATES);
    assertThat(ContainerKindsTest_StoreCopier.copy(store).started)
        .isExactlyInstanceOf(LinkedList.class)
        .isEqualTo(DATES);
    store.started = null;
    assertThat(ContainerKindsTest_StoreCopier.copy(store).started).isNull();
    store.started =
        new ArrayList<>() {
          private static final long serialVersionUID = 1;
        };
    assertThatThrownBy(() -> ContainerKindsTest_StoreCopier.copy(store))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Store.started holds a " + store.started.getClass().getName());
  }

  @Test
  void listOfFixedSizeStaysSoWhereOnlyACollectionIsDeclared() {
    Store store = new Store();
    store.dates = Arrays.asList(date(1), null);
    Collection<Date> copy = ContainerKindsTest_StoreCopier.copy(store).dates;
    assertThat(copy).hasSameClassAs(store.dates).containsExactly(date(1), null);
    assertThat(copy.iterator().next()).isNotSameAs(store.dates.iterator().next());
  }

  @Test
  void listOfFixedSizeStaysSo() {
    Store store = new Store();
    store.list = Arrays.asList(new Date(1), null, new Date(2));

    List<Date> copy = ContainerKindsTest_StoreCopier.copy(store).list;
    copy.set(1, new Date(3));

    assertThat(copy).hasSameClassAs(store.list).containsExactly(date(1), date(3), date(2));
    assertThat(copy.get(0)).isNotSameAs(store.list.get(0));
    assertThat(store.list.get(1)).isNull();
    assertThatThrownBy(() -> copy.add(date(4))).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void navigableViewsStaySynchronizedOrUnmodifiable() {
    Store store = new Store();
    store.sorted =
        Collections.synchronizedNavigableMap(new TreeMap<>(Map.of(TimeUnit.DAYS, date(1))));
    assertThat(ContainerKindsTest_StoreCopier.copy(store).sorted).hasSameClassAs(store.sorted);
    store.sorted = Collections.unmodifiableNavigableMap(store.sorted);
    assertThat(ContainerKindsTest_StoreCopier.copy(store).sorted)
        .hasSameClassAs(store.sorted)
        .isEqualTo(store.sorted);
  }

  @Test
  void delayedElementsAndEnumsKeepTheirOrder() {
    Store store = new Store();
    store.delayed = new DelayQueue<>(List.of(new Task(2), new Task(-1)));
    store.units = EnumSet.of(TimeUnit.DAYS, TimeUnit.HOURS);
    store.byConstant = new EnumMap<>(Map.of(TimeUnit.HOURS, date(1)));

    Store copy = ContainerKindsTest_StoreCopier.copy(store);

    assertThat(copy.delayed).hasSize(2);
    assertThat(copy.delayed.peek()).isNotSameAs(store.delayed.peek());
    assertThat(copy.delayed.poll()).extracting(task -> task.delay).isEqualTo(-1L);
    assertThat(copy.units).isEqualTo(store.units).isNotSameAs(store.units);
    assertThat(copy.byConstant).isEqualTo(store.byConstant);
    assertThat(copy.byConstant.get(TimeUnit.HOURS)).isNotSameAs(date(1));
    assertThat(store.delayed).hasSize(2);
  }

  static List<Collection<Date>> views() {
    Map<TimeUnit, Date> map = new HashMap<>(Map.of(TimeUnit.DAYS, new Date(1)));
    return List.of(
        map.values(),
        new TreeMap<>(Map.of(new Date(1), "")).keySet(),
        Collections.checkedList(new ArrayList<>(DATES), Date.class),
        new TreeMap<>(Map.of(new Date(1), "")).descendingKeySet(),
        new ArrayList<>(DATES).subList(0, 2));
  }

  /** Such a view does not reveal the collection behind it, or the type that it checks. */
  @ParameterizedTest
  @MethodSource("views")
  void viewIsRefusedByFieldAndClass(Collection<Date> view) {
    Store store = new Store();
    store.dates = view;
    assertThatThrownBy(() -> ContainerKindsTest_StoreCopier.copy(store))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Store.dates holds a " + view.getClass().getName());
  }

  private static Date date(long time) {
    return new Date(time);
  }

  @Test
  void viewIsCopiedToTheUsualKindWhereLenient() {
    Lenient lenient = new Lenient();
    lenient.dates = new ArrayList<>(Arrays.asList(new Date(1), null)).subList(0, 2);
    lenient.byName = new TreeMap<>(Map.of("a", new Date(1), "b", new Date(2))).headMap("b");

    Lenient copy = ContainerKindsTest_LenientCopier.copy(lenient);

    assertThat(copy.dates).isExactlyInstanceOf(ArrayList.class).containsExactly(new Date(1), null);
    assertThat(copy.dates.get(0)).isNotSameAs(lenient.dates.get(0));
    assertThat(copy.byName).isExactlyInstanceOf(TreeMap.class).containsOnlyKeys("a");
  }
}
