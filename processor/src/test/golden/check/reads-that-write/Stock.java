package shop;

import dev.latchwork.Guarded;
import dev.latchwork.Read;
import dev.latchwork.When;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

@Guarded
class Stock {
  final Map<String, Integer> counts = new HashMap<>();
  final int[] shelves = new int[8];
  final AtomicInteger asked = new AtomicInteger();
  int reads;

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
  int refusedThroughHelper() {
    return note();
  }

  @Read
  int refusedThroughMethod() {
    counts.keySet().forEach(item -> add(item));
    return 0;
  }

  @Read
  int accepted(String item) {
    asked.incrementAndGet();
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
