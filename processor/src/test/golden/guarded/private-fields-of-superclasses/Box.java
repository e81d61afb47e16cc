package com.example;

import dev.latchwork.Guarded;
import java.util.Map;

/** Fields of a generic superclass, hidden ones, and names that are generated, too. */
@Guarded
abstract class Box<E extends Comparable<E>> extends Holder<E> implements Limits {
  private static final String TOTAL = "no handle";

  private final String name;
  private long total;
  private long version;
  private int lock;
  private int max;
  private E[] array;
  private Map<String, ?> UUID;
  private Node head;

  Box(String name) {
    this.name = name;
  }

  void count() {
    total++;
    version++;
    lock++;
    max++;
    array = null;
    UUID = null;
    head = new Node();
  }

  abstract E getValue();

  private static class Node {}
}
