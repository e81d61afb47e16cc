package dev.latchwork.stress.threads;

import java.util.List;

/** A list to which elements are added in pairs. */
interface Shelf extends Iterable<Integer> {
  int size();

  List<Integer> getItems();

  void addTwice(int item);
}
