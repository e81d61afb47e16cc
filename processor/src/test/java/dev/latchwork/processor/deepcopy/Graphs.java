package dev.latchwork.processor.deepcopy;

import dev.latchwork.Copy;
import dev.latchwork.DeepCopy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

/** Types that the tests copy. */
final class Graphs {
  private Graphs() {}

  @DeepCopy
  static class Node {
    final String name;
    final List<Node> neighbours = new ArrayList<>();
    Node next;
    Node[] others = {};
    Set<Node> group = new HashSet<>();

    Node(String name) {
      this.name = name;
    }
  }

  static final class SubNode extends Node {
    SubNode() {
      super("sub");
    }
  }

  @DeepCopy
  record Link(String name, Holder holder, List<Link> links) {}

  @DeepCopy
  static final class Holder {
    Link link;
    final Link made;

    Holder(Link made) {
      this.made = made;
    }
  }

  @DeepCopy
  static final class Shelf {
    Collection<Date> collection;
    List<Date> list;
    Set<Date> set;
    Map<String, Date> map;
    Map<Date, Date> dated;
    Queue<Date> queue;
    Deque<String> deque;
    ConcurrentMap<String, Date> concurrent;
    Optional<Date> optional;
    Map.Entry<String, Date> entry;
    AtomicInteger counter;
    AtomicReference<Date> reference;
    List<String> names;
    Set<String> tags;
    Map<String, Integer> counts;
    ReentrantLock lock;
    final ReentrantLock own = new ReentrantLock(true);
    Point point;

    @Copy(Copy.Policy.SHARE)
    Object shared;

    @Copy(Copy.Policy.NULL)
    Object nothing;

    @Copy(Copy.Policy.SKIP)
    Object skipped = "mine";

    @Copy(with = "twice")
    int number;

    static int twice(int number) {
      return 2 * number;
    }
  }

  record Point(int[] at) {}

  /** Cannot contain aliases: each object can be reached only once. */
  @DeepCopy
  static final class Flat {
    final String name;
    final double[] values;
    Date created;
    Inner inner;

    Flat(String name, double[] values) {
      this.name = name;
      this.values = values;
    }
  }

  @DeepCopy
  static final class Inner {
    long[] counts;
    List<String> names;
  }
}
