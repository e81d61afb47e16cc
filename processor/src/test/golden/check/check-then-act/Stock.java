package shop;

import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

@Guarded
class Stock {
  private final Map<String, Integer> items = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private int free;
  private boolean open;
  private int visits;

  boolean has(String item) {
    return items.containsKey(item);
  }

  Integer get(String item) {
    return items.get(item);
  }

  void put(String item, int count) {
    items.put(item, count);
  }

  void putOnce(String item, int count) {
    items.putIfAbsent(item, count);
  }

  void drop(String item) {
    items.remove(item);
  }

  boolean isNamed(String name) {
    return names.contains(name);
  }

  void name(String name) {
    names.add(name);
  }

  String firstName() {
    return names.isEmpty() ? null : names.get(0);
  }

  boolean wasSeen(String name) {
    return seen.contains(name);
  }

  void see(String name) {
    seen.add(name);
  }

  int free() {
    return free;
  }

  void take(int count) {
    free -= count;
  }

  boolean takeIfFree(int count) {
    if (free < count) {
      return false;
    }
    free -= count;
    return true;
  }

  void takeOrThrow(int count) {
    require(count);
    free -= count;
  }

  private void require(int count) {
    int left = free;
    if (left < count) {
      throw new IllegalArgumentException();
    }
  }

  int reserve() {
    return --free;
  }

  boolean isOpen() {
    return open;
  }

  void open() {
    open = true;
  }

  void visit() {
    visits++;
  }
}
