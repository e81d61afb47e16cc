package dev.latchwork.processor.check;

import static java.util.Objects.requireNonNull;

import dev.latchwork.processor.check.code.Site;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;

/**
 * Records in which order locks are taken, as pairs of classes: while an object of the first class
 * is locked, the lock of an object of the second class is taken. For each pair, the first place
 * that is found is kept.
 */
final class LockOrder {
  private final Map<TypeElement, Map<TypeElement, Step>> order = new LinkedHashMap<>();

  /** A place where a lock is taken while another is held. */
  record Step(Site site, String description) {}

  /**
   * A cycle of classes: while an object of one class is locked, the lock of an object of the next
   * class is taken.
   *
   * @param site where the second lock of the cycle is taken
   * @param locks the classes, as the message names them
   */
  record Cycle(Site site, String locks, String description) {}

  void add(TypeElement holder, TypeElement owner, Step step) {
    order.computeIfAbsent(holder, t -> new LinkedHashMap<>()).putIfAbsent(owner, step);
  }

  /**
   * Receives every step from one class to another, and whether steps lead from the second class
   * back to the first.
   */
  interface Visitor {
    void step(TypeElement from, TypeElement to, Step step, boolean cyclic);
  }

  void forEach(Visitor visitor) {
    order.forEach(
        (from, steps) ->
            steps.forEach((to, step) -> visitor.step(from, to, step, leads(to, from))));
  }

  private boolean leads(TypeElement from, TypeElement to) {
    return from.equals(to) || way(from, to).isPresent();
  }

  /**
   * Returns the shortest cycle through each class. Of several cycles through the same classes, only
   * one is returned.
   */
  List<Cycle> cycles() {
    List<Cycle> cycles = new ArrayList<>();
    Set<Set<String>> found = new HashSet<>();
    List<TypeElement> starts = new ArrayList<>(order.keySet());
    starts.sort(Comparator.comparing(t -> t.getQualifiedName().toString()));
    for (TypeElement start : starts) {
      cycle(start).filter(c -> found.add(names(c))).map(this::describe).ifPresent(cycles::add);
    }
    return cycles;
  }

  private static Set<String> names(List<TypeElement> cycle) {
    return cycle.stream()
        .map(t -> t.getQualifiedName().toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Returns the shortest cycle from the class back to itself, beginning with the class; empty if
   * there is none.
   */
  private Optional<List<TypeElement>> cycle(TypeElement start) {
    return way(start, start);
  }

  private Optional<List<TypeElement>> way(TypeElement start, TypeElement end) {
    Map<TypeElement, TypeElement> reachedFrom = new HashMap<>();
    Deque<TypeElement> todo = new ArrayDeque<>(List.of(start));
    while (!todo.isEmpty()) {
      TypeElement type = todo.remove();
      for (TypeElement next : order.getOrDefault(type, Map.of()).keySet()) {
        if (next.equals(end)) {
          return Optional.of(way(start, type, reachedFrom));
        }
        if (reachedFrom.putIfAbsent(next, type) == null) {
          todo.add(next);
        }
      }
    }
    return Optional.empty();
  }

  private static List<TypeElement> way(
      TypeElement start, TypeElement last, Map<TypeElement, TypeElement> reachedFrom) {
    List<TypeElement> way = new ArrayList<>();
    for (TypeElement t = last; t != null && !t.equals(start); t = reachedFrom.get(t)) {
      way.add(0, t);
    }
    way.add(0, start);
    return way;
  }

  private Cycle describe(List<TypeElement> cycle) {
    List<TypeElement> closed = new ArrayList<>(cycle);
    closed.add(cycle.get(0));
    List<String> steps = new ArrayList<>();
    for (int i = 0; i < cycle.size(); i++) {
      steps.add(step(closed.get(i), closed.get(i + 1)).description());
    }
    Site site = step(closed.get(0), closed.get(1)).site();
    return new Cycle(site, locks(cycle), String.join(", and ", steps));
  }

  private static String locks(List<TypeElement> cycle) {
    List<String> names = cycle.stream().map(t -> t.getSimpleName().toString()).toList();
    int last = names.size() - 1;
    return last == 0
        ? "several " + names.get(0) + " objects"
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  private Step step(TypeElement from, TypeElement to) {
    return requireNonNull(order.getOrDefault(from, Map.of()).get(to));
  }
}
