package bank;

import dev.latchwork.LatchworkGenerated;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.Stack;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import javax.annotation.processing.Generated;

@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class Snapshots {
  static <T extends Comparable<T>> int count(int x) {
    return x;
  }

  static <T extends Comparable<T>> String name(String x) {
    return x;
  }

  static <T extends Comparable<T>> Optional<String> nickname(Optional<String> x) {
    return x;
  }

  static <T extends Comparable<T>> int[] days(int[] x) {
    return x == null ? null : x.clone();
  }

  static <T extends Comparable<T>> int[][] grid(int[][] x) {
    return copyIntArrayArray(x);
  }

  static <T extends Comparable<T>> String[][] words(String[][] x) {
    return copyStringArrayArray(x);
  }

  static <T extends Comparable<T>> Date[] holidays(Date[] x) {
    return copyDateArray(x);
  }

  static <T extends Comparable<T>> List<String>[] columns(List<String>[] x) {
    return snapshotListArray(x);
  }

  static <T extends Comparable<T>> Date opened(Date x) {
    return x == null ? null : (Date) x.clone();
  }

  static <T extends Comparable<T>> Optional<Date> closed(Optional<Date> x) {
    return copyOptional(x);
  }

  static <T extends Comparable<T>> StringBuilder log(StringBuilder x) {
    return x == null ? null : new StringBuilder(x);
  }

  static <T extends Comparable<T>> BitSet flags(BitSet x) {
    return x == null ? null : (BitSet) x.clone();
  }

  static <T extends Comparable<T>> AtomicInteger next(AtomicInteger x) {
    return x == null ? null : new AtomicInteger(x.get());
  }

  static <T extends Comparable<T>> AtomicReference<Date> last(AtomicReference<Date> x) {
    return copyAtomicReference(x);
  }

  static <T extends Comparable<T>> LongAdder total(LongAdder x) {
    return copyLongAdder(x);
  }

  static <T extends Comparable<T>> AtomicLongArray slots(AtomicLongArray x) {
    return copyAtomicLongArray(x);
  }

  static <T extends Comparable<T>> Map.Entry<String, Date> best(Map.Entry<String, Date> x) {
    return copyEntry(x);
  }

  static <T extends Comparable<T>> List<String> names(List<String> x) {
    return x == null ? null : Collections.unmodifiableList(new ArrayList<>(x));
  }

  static <T extends Comparable<T>> List<? extends Date> dates(List<? extends Date> x) {
    return snapshotDateList(x);
  }

  static <T extends Comparable<T>> List<List<String>> rows(List<List<String>> x) {
    return snapshotListList(x);
  }

  static <T extends Comparable<T>> Set<String> tags(Set<String> x) {
    return x == null ? null : Collections.unmodifiableSet(copyOf(x));
  }

  static <T extends Comparable<T>> Set<? extends Date> days2(Set<? extends Date> x) {
    return snapshotDateSet(x);
  }

  static <T extends Comparable<T>> SortedSet<String> sorted(SortedSet<String> x) {
    return x == null ? null : Collections.unmodifiableSortedSet(new TreeSet<>(x));
  }

  static <T extends Comparable<T>> NavigableSet<? extends Date> sortedDates(
      NavigableSet<? extends Date> x) {
    return snapshotDateNavigableSet(x);
  }

  static <T extends Comparable<T>> Collection<String> all(Collection<String> x) {
    return x == null ? null : unmodifiable(copyOf(x));
  }

  static <T extends Comparable<T>> Collection<int[]> chunks(Collection<int[]> x) {
    return snapshotIntArrayCollection(x);
  }

  static <T extends Comparable<T>> Map<String, String> texts(Map<String, String> x) {
    return x == null ? null : Collections.unmodifiableMap(copyOf(x));
  }

  static <T extends Comparable<T>> Map<String, List<Integer>> index(Map<String, List<Integer>> x) {
    return snapshotListMap(x);
  }

  static <T extends Comparable<T>> Map<Date, int[]> byDate(Map<Date, int[]> x) {
    return snapshotIntArrayMap(x);
  }

  static <T extends Comparable<T>> SortedMap<String, String> sortedTexts(
      SortedMap<String, String> x) {
    return x == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(x));
  }

  static <T extends Comparable<T>> ConcurrentMap<String, Date> live(ConcurrentMap<String, Date> x) {
    return copyDateConcurrentMap(x);
  }

  static <T extends Comparable<T>> Queue<String> waiting(Queue<String> x) {
    return x == null ? null : copyOf(x);
  }

  static <T extends Comparable<T>> Deque<Date> recent(Deque<Date> x) {
    return copyDateDeque(x);
  }

  static <T extends Comparable<T>> BlockingQueue<String> inbox(BlockingQueue<String> x) {
    return x == null ? null : copyOf(x);
  }

  static <T extends Comparable<T>> ArrayList<String> array(ArrayList<String> x) {
    return x == null ? null : new ArrayList<>(x);
  }

  static <T extends Comparable<T>> HashMap<String, String> hash(HashMap<String, String> x) {
    return x == null ? null : copyOf(x);
  }

  static <T extends Comparable<T>> LinkedHashMap<String, Date> linked(
      LinkedHashMap<String, Date> x) {
    return copyDateLinkedHashMap(x);
  }

  static <T extends Comparable<T>> EnumMap<TimeUnit, String> units(EnumMap<TimeUnit, String> x) {
    return x == null ? null : new EnumMap<>(x);
  }

  static <T extends Comparable<T>> EnumSet<TimeUnit> unitSet(EnumSet<TimeUnit> x) {
    return x == null ? null : EnumSet.copyOf(x);
  }

  static <T extends Comparable<T>> Stack<String> stack(Stack<String> x) {
    return x == null ? null : copyOf(x);
  }

  static <T extends Comparable<T>> ArrayBlockingQueue<String> bounded(
      ArrayBlockingQueue<String> x) {
    return x == null ? null : copyOf(x);
  }

  static <T extends Comparable<T>> PriorityQueue<Date> agenda(PriorityQueue<Date> x) {
    return copyDatePriorityQueue(x);
  }

  static <T extends Comparable<T>> Properties settings(Properties x) {
    return copyProperties(x);
  }

  static <T extends Comparable<T>> T low(T x) {
    return x;
  }

  static <T extends Comparable<T>> List<T> values(List<T> x) {
    return x == null ? null : Collections.unmodifiableList(new ArrayList<>(x));
  }

  static <T extends Comparable<T>> Map<T, Date> valueDates(Map<T, Date> x) {
    return snapshotDateMap(x);
  }

  static <T extends Comparable<T>> Ledger.Line line(Ledger.Line x) {
    return copyLine(x);
  }

  static <T extends Comparable<T>> List<Ledger.Line> lines(List<Ledger.Line> x) {
    return snapshotLineList(x);
  }

  static <T extends Comparable<T>> Ledger.Tree tree(Ledger.Tree x) {
    return snapshotTree(x);
  }

  static <T extends Comparable<T>> Ledger.Pair<String, Date> pair(Ledger.Pair<String, Date> x) {
    return copyPair(x);
  }

  static <T extends Comparable<T>> Ledger.Note note(Ledger.Note x) {
    return Ledger_NoteCopier.copy(x);
  }

  static <T extends Comparable<T>> List<Ledger.Note> notes(List<Ledger.Note> x) {
    return snapshotNoteList(x);
  }

  static <T extends Comparable<T>> Ledger.Other other(Ledger.Other x) {
    return x;
  }

  static <T extends Comparable<T>> List<Ledger.Other> others(List<Ledger.Other> x) {
    return x == null ? null : Collections.unmodifiableList(new ArrayList<>(x));
  }

  static <T extends Comparable<T>> Object unknown(Object x) {
    return x;
    // shares java.lang.Object: nothing is known about Object
  }

  static <T extends Comparable<T>> List<Object> unknowns(List<Object> x) {
    return x == null ? null : Collections.unmodifiableList(new ArrayList<>(x));
    // shares java.lang.Object: nothing is known about Object
  }

  @SuppressWarnings("rawtypes")
  static <T extends Comparable<T>> List raw(List x) {
    return x == null ? null : Collections.unmodifiableList(new ArrayList<>((List<?>) x));
    // shares java.lang.Object: nothing is known about Object
  }

  @SuppressWarnings("rawtypes")
  static <T extends Comparable<T>> Set rawSet(Set x) {
    return x == null ? null : Collections.unmodifiableSet(copyOf((Set<?>) x));
    // shares java.lang.Object: nothing is known about Object
  }

  static <T extends Comparable<T>> Iterable<String> iterable(Iterable<String> x) {
    return x;
    // shares java.lang.Iterable<java.lang.String>: nothing is known about Iterable
  }

  static <T extends Comparable<T>> Ledger.Shape shape(Ledger.Shape x) {
    return copyShape(x);
  }

  static <T extends Comparable<T>> Ledger.Token token(Ledger.Token x) {
    return x;
    // shares bank.Ledger.Coin: nothing is known about Coin
  }

  static <T extends Comparable<T>> Runnable action(Runnable x) {
    return x;
  }

  static <T extends Comparable<T>> Thread thread(Thread x) {
    return x;
  }

  private static int[][] copyIntArrayArray(int[][] source) {
    if (source == null) {
      return null;
    }
    int[][] copy = source.clone();
    for (int i = 0; i < copy.length; i++) {
      copy[i] = copy[i] == null ? null : copy[i].clone();
    }
    return copy;
  }

  private static String[][] copyStringArrayArray(String[][] source) {
    if (source == null) {
      return null;
    }
    String[][] copy = source.clone();
    for (int i = 0; i < copy.length; i++) {
      copy[i] = copy[i] == null ? null : copy[i].clone();
    }
    return copy;
  }

  private static Date[] copyDateArray(Date[] source) {
    if (source == null) {
      return null;
    }
    Date[] copy = source.clone();
    for (int i = 0; i < copy.length; i++) {
      copy[i] = copy[i] == null ? null : (Date) copy[i].clone();
    }
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static List<String>[] snapshotListArray(List<String>[] source) {
    if (source == null) {
      return null;
    }
    List<String>[] copy = (List<String>[]) new List<?>[source.length];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = source[i] == null ? null : Collections.unmodifiableList(new ArrayList<>(source[i]));
    }
    return copy;
  }

  private static Optional<Date> copyOptional(Optional<Date> source) {
    return source == null ? null : source.map(content -> content == null ? null
        : (Date) content.clone());
  }

  private static Date copyDate(Date source) {
    return source == null ? null : (Date) source.clone();
  }

  private static AtomicReference<Date> copyAtomicReference(AtomicReference<Date> source) {
    if (source == null) {
      return null;
    }
    AtomicReference<Date> copy = new AtomicReference<>();
    copy.set(copyDate(source.get()));
    return copy;
  }

  private static LongAdder copyLongAdder(LongAdder source) {
    if (source == null) {
      return null;
    }
    LongAdder copy = new LongAdder();
    copy.add(source.sum());
    return copy;
  }

  private static AtomicLongArray copyAtomicLongArray(AtomicLongArray source) {
    if (source == null) {
      return null;
    }
    AtomicLongArray copy = new AtomicLongArray(source.length());
    for (int i = 0; i < source.length(); i++) {
      copy.set(i, source.get(i));
    }
    return copy;
  }

  private static Map.Entry<String, Date> copyEntry(Map.Entry<String, Date> source) {
    if (source == null) {
      return null;
    }
    return new AbstractMap.SimpleImmutableEntry<>(source.getKey(), copyDate(source.getValue()));
  }

  private static List<? extends Date> snapshotDateList(List<? extends Date> source) {
    if (source == null) {
      return null;
    }
    List<Date> copy = new ArrayList<>(source);
    copy.replaceAll(element -> element == null ? null : (Date) element.clone());
    return Collections.unmodifiableList(copy);
  }

  private static List<List<String>> snapshotListList(List<List<String>> source) {
    if (source == null) {
      return null;
    }
    List<List<String>> copy = new ArrayList<>(source);
    copy.replaceAll(element -> element == null ? null
        : Collections.unmodifiableList(new ArrayList<>(element)));
    return Collections.unmodifiableList(copy);
  }

  private static <E> Set<E> copyOf(Set<E> source) {
    if (source instanceof SortedSet<E> sorted) {
      return new TreeSet<>(sorted);
    }
    Set<E> copy = new LinkedHashSet<>(source);
    if (copy.size() < source.size()) {
      // The source holds elements that equal each other,
      // and only an IdentityHashMap keeps them apart.
      copy = Collections.newSetFromMap(new IdentityHashMap<>());
      copy.addAll(source);
    }
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static Set<? extends Date> snapshotDateSet(Set<? extends Date> source) {
    if (source == null) {
      return null;
    }
    Set<Date> copy = copyOf((Set<Date>) source);
    copy.clear();
    for (Date element : source) {
      copy.add(element == null ? null : (Date) element.clone());
    }
    return Collections.unmodifiableSet(copy);
  }

  @SuppressWarnings("unchecked")
  private static NavigableSet<? extends Date> snapshotDateNavigableSet(
      NavigableSet<? extends Date> source) {
    if (source == null) {
      return null;
    }
    NavigableSet<Date> copy = new TreeSet<>(((NavigableSet<Date>) source).comparator());
    for (Date element : source) {
      copy.add(element == null ? null : (Date) element.clone());
    }
    return Collections.unmodifiableNavigableSet(copy);
  }

  private static <E> Collection<E> copyOf(Collection<E> source) {
    if (source instanceof SortedSet<E> sorted) {
      return new TreeSet<>(sorted);
    }
    if (source instanceof Set) {
      Set<E> copy = new LinkedHashSet<>(source);
      if (copy.size() < source.size()) {
        // The source holds elements that equal each other,
        // and only an IdentityHashMap keeps them apart.
        copy = Collections.newSetFromMap(new IdentityHashMap<>());
        copy.addAll(source);
      }
      return copy;
    }
    return new ArrayList<>(source);
  }

  private static <E> Collection<E> unmodifiable(Collection<E> copy) {
    if (copy instanceof Set<E> set) {
      return Collections.unmodifiableSet(set);
    }
    return Collections.unmodifiableList((List<E>) copy);
  }

  private static Collection<int[]> snapshotIntArrayCollection(Collection<int[]> source) {
    if (source == null) {
      return null;
    }
    Collection<int[]> copy = copyOf(source);
    copy.clear();
    for (int[] element : source) {
      copy.add(element == null ? null : element.clone());
    }
    return unmodifiable(copy);
  }

  private static <K, V> Map<K, V> copyOf(Map<K, V> source) {
    if (source instanceof SortedMap<K, V> sorted) {
      return new TreeMap<>(sorted);
    }
    if (source instanceof IdentityHashMap<K, V> same) {
      return new IdentityHashMap<>(same);
    }
    Map<K, V> copy = new LinkedHashMap<>(source);
    if (copy.size() < source.size()) {
      // The source holds keys that equal each other,
      // and only an IdentityHashMap keeps them apart.
      return new IdentityHashMap<>(source);
    }
    return copy;
  }

  private static Map<String, List<Integer>> snapshotListMap(Map<String, List<Integer>> source) {
    if (source == null) {
      return null;
    }
    Map<String, List<Integer>> copy = copyOf(source);
    copy.replaceAll((key, value) -> value == null ? null
        : Collections.unmodifiableList(new ArrayList<>(value)));
    return Collections.unmodifiableMap(copy);
  }

  private static int[] copyIntArray(int[] source) {
    return source == null ? null : source.clone();
  }

  private static Map<Date, int[]> snapshotIntArrayMap(Map<Date, int[]> source) {
    if (source == null) {
      return null;
    }
    Map<Date, int[]> copy = copyOf(source);
    copy.clear();
    source.forEach(
        (key, value) -> copy.put(copyDate(key), copyIntArray(value)));
    return Collections.unmodifiableMap(copy);
  }

  private static ConcurrentMap<String, Date> copyDateConcurrentMap(
      ConcurrentMap<String, Date> source) {
    if (source == null) {
      return null;
    }
    ConcurrentMap<String, Date> copy = new ConcurrentHashMap<>(source);
    copy.replaceAll((key, value) -> value == null ? null : (Date) value.clone());
    return copy;
  }

  private static <E> Queue<E> copyOf(Queue<E> source) {
    if (source instanceof PriorityQueue<E> same) {
      return new PriorityQueue<>(same);
    }
    if (source instanceof PriorityBlockingQueue<E> same) {
      return new PriorityBlockingQueue<>(same);
    }
    return new LinkedList<>(source);
  }

  private static Deque<Date> copyDateDeque(Deque<Date> source) {
    if (source == null) {
      return null;
    }
    Deque<Date> copy = new LinkedList<>();
    for (Date element : source) {
      copy.add(element == null ? null : (Date) element.clone());
    }
    return copy;
  }

  private static <E> BlockingQueue<E> copyOf(BlockingQueue<E> source) {
    if (source instanceof PriorityBlockingQueue<E> same) {
      return new PriorityBlockingQueue<>(same);
    }
    int capacity = source.size() + source.remainingCapacity();
    LinkedBlockingQueue<E> copy = new LinkedBlockingQueue<>(capacity);
    copy.addAll(source);
    return copy;
  }

  private static <K, V> HashMap<K, V> copyOf(HashMap<K, V> source) {
    if (source instanceof LinkedHashMap<K, V> same) {
      return new LinkedHashMap<>(same);
    }
    return new HashMap<>(source);
  }

  private static LinkedHashMap<String, Date> copyDateLinkedHashMap(
      LinkedHashMap<String, Date> source) {
    if (source == null) {
      return null;
    }
    LinkedHashMap<String, Date> copy = new LinkedHashMap<>(source);
    copy.replaceAll((key, value) -> value == null ? null : (Date) value.clone());
    return copy;
  }

  private static <E> Stack<E> copyOf(Stack<E> source) {
    Stack<E> copy = new Stack<>();
    copy.addAll(source);
    return copy;
  }

  private static <E> ArrayBlockingQueue<E> copyOf(ArrayBlockingQueue<E> source) {
    int capacity = source.size() + source.remainingCapacity();
    ArrayBlockingQueue<E> copy = new ArrayBlockingQueue<>(capacity);
    copy.addAll(source);
    return copy;
  }

  private static PriorityQueue<Date> copyDatePriorityQueue(PriorityQueue<Date> source) {
    if (source == null) {
      return null;
    }
    PriorityQueue<Date> copy = new PriorityQueue<>(source.comparator());
    for (Date element : source) {
      copy.add(element == null ? null : (Date) element.clone());
    }
    return copy;
  }

  private static Properties defaultsOf(Properties source) {
    Properties rest = (Properties) source.clone();
    // Properties has no getter for its defaults, but a cleared clone holds only the defaults.
    rest.clear();
    if (rest.stringPropertyNames().isEmpty()) {
      return null;
    }
    Properties defaults = new Properties();
    for (String key : rest.stringPropertyNames()) {
      defaults.setProperty(key, rest.getProperty(key));
    }
    return defaults;
  }

  private static Properties copyProperties(Properties source) {
    if (source == null) {
      return null;
    }
    Properties copy = new Properties(defaultsOf(source));
    copy.putAll(source);
    return copy;
  }

  private static <T extends Comparable<T>> Map<T, Date> snapshotDateMap(Map<T, Date> source) {
    if (source == null) {
      return null;
    }
    Map<T, Date> copy = copyOf(source);
    copy.replaceAll((key, value) -> value == null ? null : (Date) value.clone());
    return Collections.unmodifiableMap(copy);
  }

  private static Ledger.Line copyLine(Ledger.Line source) {
    if (source == null) {
      return null;
    }
    return new Ledger.Line(source.text(), copyIntArray(source.points()));
  }

  private static List<Ledger.Line> snapshotLineList(List<Ledger.Line> source) {
    if (source == null) {
      return null;
    }
    List<Ledger.Line> copy = new ArrayList<>(source);
    copy.replaceAll(element -> copyLine(element));
    return Collections.unmodifiableList(copy);
  }

  private static Ledger.Tree snapshotTree(Ledger.Tree source) {
    if (source == null) {
      return null;
    }
    return new Ledger.Tree(copyIntArray(source.value()), snapshotTreeList(source.children()));
  }

  private static List<Ledger.Tree> snapshotTreeList(List<Ledger.Tree> source) {
    if (source == null) {
      return null;
    }
    List<Ledger.Tree> copy = new ArrayList<>(source);
    copy.replaceAll(element -> snapshotTree(element));
    return Collections.unmodifiableList(copy);
  }

  private static Ledger.Pair<String, Date> copyPair(Ledger.Pair<String, Date> source) {
    if (source == null) {
      return null;
    }
    return new Ledger.Pair<>(source.first(), copyDate(source.second()));
  }

  private static List<Ledger.Note> snapshotNoteList(List<Ledger.Note> source) {
    if (source == null) {
      return null;
    }
    List<Ledger.Note> copy = new ArrayList<>(source);
    copy.replaceAll(element -> Ledger_NoteCopier.copy(element));
    return Collections.unmodifiableList(copy);
  }

  private static Ledger.Shape copyShape(Ledger.Shape source) {
    if (source == null) {
      return null;
    }
    if (source instanceof Ledger.Polygon polygon) {
      return copyPolygon(polygon);
    }
    return source;
  }

  private static Ledger.Polygon copyPolygon(Ledger.Polygon source) {
    if (source == null) {
      return null;
    }
    return new Ledger.Polygon(copyDoubleArray(source.points()));
  }

  private static double[] copyDoubleArray(double[] source) {
    return source == null ? null : source.clone();
  }
}
