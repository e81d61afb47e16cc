package shop;

import dev.latchwork.Guarded;
import dev.latchwork.Read;
import dev.latchwork.When;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

@Guarded
class Stock {
  final Map<String, Integer> counts = new HashMap<>();
  final int[] shelves = new int[8];
  final AtomicInteger asked = new AtomicInteger();
  final Map<String, Boolean> open = new HashMap<>();
  final Map<String, List<String>> places = new HashMap<>();
  private final Map<String, Integer> cache = new ConcurrentHashMap<>();
  private final Set<String> names;
  int reads;

  /** No state of the object. */
  private static final Map<String, Integer> HITS = new ConcurrentHashMap<>();

  Stock() {
    names = Collections.synchronizedSet(new HashSet<>());
  }

  @Read
  int refusedField() {
    return reads++;
  }

  @Read
  int refusedCollection(String item) {
    return counts.computeIfAbsent(item, i -> 0);
  }

  @Read
  int refusedAlias(String item) {
    Map<String, Integer> alias = counts;
    return alias.merge(item, 1, Integer::sum);
  }

  @Read
  int refusedElement() {
    return shelves[0]++;
  }

  @Read
  void refusedView(String item) {
    counts.keySet().remove(item);
  }

  @Read
  void refusedIterator() {
    Iterator<Integer> each = counts.values().iterator();
    while (each.hasNext()) {
      if (each.next() == 0) {
        each.remove();
      }
    }
  }

  @Read
  void refusedEntries() {
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      count.setValue(0);
    }
  }

  @Read
  void refusedInside(String item) {
    places.get(item).add("A1");
  }

  @Read
  void refusedOfEach() {
    places.values().forEach(List::clear);
  }

  @Read
  void refusedInEach() {
    places.values().forEach(place -> place.add("A1"));
  }

  @Read
  void refusedOfEither(boolean all) {
    (all ? counts : cache).clear();
  }

  @Read
  void refusedCast(String item) {
    ((ArrayList<String>) places.get(item)).add("A1");
  }

  @Read
  void refusedArgument(String item) {
    sortAll(places.getOrDefault(item, new ArrayList<>()));
  }

  private static void sortAll(List<String> list) {
    Collections.sort(list);
  }

  @Read
  int refusedThroughHelper() {
    return note();
  }

  @Read
  int refusedThroughMethod() {
    counts.keySet().forEach(item -> add(item));
    return 0;
  }

  /** It is looked at, to change something else. */
  @Read
  int acceptedLooks(String item, List<Integer> some, List<Integer> more) {
    (open.get(item) ? some : more).clear();
    int[] found = new int[8];
    found[shelves[0]] = 1;
    some.removeIf(counts::containsValue);
    places.values().forEach(place -> more.add(place.size()));
    Collections.addAll(more, counts.get(item), reads, sizeOf(places.get(item)));
    return counts instanceof HashMap<String, Integer> map ? map.size() : 0;
  }

  private static int sizeOf(List<String> list) {
    return list.size();
  }

  @Read
  int accepted(String item) {
    asked.incrementAndGet();
    HITS.merge(item, 1, Integer::sum);
    cache.computeIfAbsent(item, String::length);
    names.add(item);
    List<String> place = new ArrayList<>(places.get(item));
    place.add("A1");
    List<String> all = new ArrayList<>();
    places.values().forEach(all::addAll);
    sortAll(all);
    List<Integer> copy = new ArrayList<>(counts.values());
    copy.add(shelves[0]);
    int[] found = shelves.clone();
    found[0] = 3;
    return counts.getOrDefault(item, found[0]) + acceptedToo();
  }

  /** Not marked, but it only reads. */
  int acceptedToo() {
    return counts.size();
  }

  private int note() {
    return ++reads;
  }

  void add(String item) {
    counts.merge(item, 1, Integer::sum);
  }

  boolean refusedPredicate() {
    return counts.remove("") == null;
  }

  boolean acceptedPredicate() {
    return !counts.isEmpty();
  }

  @When("refusedPredicate")
  void clean() {
    counts.clear();
  }

  @When("acceptedPredicate")
  void take() {
    counts.clear();
  }
}
