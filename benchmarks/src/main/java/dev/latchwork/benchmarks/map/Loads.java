package dev.latchwork.benchmarks.map;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

/**
 * Ways to spread the same work over 4,000 items: how long each item takes, compared with the
 * others.
 */
enum Loads {
  UNIFORM("uniform", i -> 1),
  HEAD("head-heavy", i -> i < Loads.ITEMS / 10 ? 81 : 1),
  TAIL("tail-heavy", i -> i >= Loads.ITEMS - Loads.ITEMS / 10 ? 81 : 1),
  GIANT("one giant", i -> i == Loads.ITEMS / 2 ? Loads.ITEMS / 3.0 : 1),
  PARETO("Pareto", i -> Math.pow(1 - new Random(i).nextDouble(), -1 / 1.16));

  static final int ITEMS = 4_000;

  final String title;
  private final IntToDoubleFunction weight;

  Loads(String title, IntToDoubleFunction weight) {
    this.title = title;
    this.weight = weight;
  }

  static Loads titled(String title) {
    for (Loads loads : values()) {
      if (loads.title.equals(title)) {
        return loads;
      }
    }
    throw new IllegalArgumentException(title);
  }

  /**
   * Returns for each item how many iterations it takes. Their sum is about the same for all ways.
   */
  List<Integer> turns() {
    double total = 0;
    for (int i = 0; i < ITEMS; i++) {
      total += weight.applyAsDouble(i);
    }
    List<Integer> turns = new ArrayList<>();
    for (int i = 0; i < ITEMS; i++) {
      turns.add((int) (weight.applyAsDouble(i) / total * ITEMS * Spin.TURNS));
    }
    return turns;
  }

  /**
   * Divides the items among workers, as evenly as is possible if one knows how long each item
   * takes.
   */
  static List<List<Integer>> divided(List<Integer> turns, int workers) {
    record Worker(long turns, List<Integer> items) {}

    PriorityQueue<Worker> queue = new PriorityQueue<>((a, b) -> Long.compare(a.turns, b.turns));
    for (int i = 0; i < workers; i++) {
      queue.add(new Worker(0, new ArrayList<>()));
    }
    List<Integer> longestFirst = new ArrayList<>(turns);
    longestFirst.sort(Collections.reverseOrder());
    for (int item : longestFirst) {
      Worker least = queue.remove();
      least.items.add(item);
      queue.add(new Worker(least.turns + item, least.items));
    }
    return queue.stream().map(Worker::items).toList();
  }
}
