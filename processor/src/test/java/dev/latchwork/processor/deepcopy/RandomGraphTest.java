package dev.latchwork.processor.deepcopy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.DeepCopy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Copies of random graphs with cycles, aliases, nulls and all kinds of collections keep their
 * shape.
 */
class RandomGraphTest {
  private static final Comparator<Vertex> BY_NAME =
      Comparator.comparing(v -> v.name, Comparator.reverseOrder());

  @DeepCopy
  static final class Vertex {
    final String name;
    Vertex next;
    Vertex other;
    Date date;
    Vertex[] array;
    List<Vertex> list;
    Collection<Vertex> collection;
    Set<Vertex> set;
    Map<String, Vertex> map;
    Map<Vertex, List<Date>> keyed;
    Queue<Vertex> queue;
    Pair pair;

    Vertex(String name) {
      this.name = name;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  record Pair(Vertex left, List<Vertex> right) {}

  /** A chain that is copied without a map, if nothing else leads to it. */
  @DeepCopy
  static final class Bead {
    String name;
    private Bead next;
  }

  @DeepCopy
  static final class Thread {
    Bead first;
  }

  @DeepCopy
  static final class Knot {
    Bead first;
    Thread thread;
    List<Bead> others = new ArrayList<>();
  }

  static List<Long> seeds() {
    return new Random(42).longs(300).boxed().toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void copyHasTheSameShapeAndSharesNothing(long seed) {
    Vertex[] graph = new Graph(new Random(seed)).make();

    Vertex copy = RandomGraphTest_VertexCopier.copy(graph[0]);

    new Match().check(graph[0], copy, "root");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void copyOfChainsHasTheSameShape(long seed) {
    Random random = new Random(seed);
    Bead[] beads = new Bead[1 + random.nextInt(30)];
    Arrays.setAll(beads, i -> new Bead());
    for (int i = 0; i < beads.length; i++) {
      beads[i].name = "b" + i;
      // mostly the following one, so that chains get long before they end or run into themselves
      boolean follows = random.nextInt(8) > 0 && i + 1 < beads.length;
      beads[i].next =
          follows
              ? beads[i + 1]
              : random.nextBoolean() ? null : beads[random.nextInt(beads.length)];
    }
    Thread thread = new Thread();
    thread.first = beads[random.nextInt(beads.length)];
    Knot knot = new Knot();
    knot.first = beads[random.nextInt(beads.length)];
    knot.thread = thread;
    knot.others.addAll(List.of(beads[0], beads[random.nextInt(beads.length)]));

    new SameShape().check(beads[0], RandomGraphTest_BeadCopier.copy(beads[0]), "chain");
    new SameShape().check(thread, RandomGraphTest_ThreadCopier.copy(thread), "thread");
    new SameShape().check(knot, RandomGraphTest_KnotCopier.copy(knot), "knot");
  }

  /** Creates vertices that hold each other in all kinds of containers. */
  private static final class Graph {
    private final Random random;
    private final Vertex[] vertices;
    private final List<Date> dates = new ArrayList<>();

    Graph(Random random) {
      this.random = random;
      this.vertices = new Vertex[1 + random.nextInt(8)];
    }

    Vertex[] make() {
      Arrays.setAll(vertices, i -> new Vertex("v" + i));
      for (int i = 0; i < 3; i++) {
        dates.add(new Date(i));
      }
      Arrays.stream(vertices).forEach(this::fill);
      return vertices;
    }

    private void fill(Vertex v) {
      v.next = orNull(this::any);
      v.other = orNull(this::any);
      v.date = orNull(() -> dates.get(random.nextInt(3)));
      v.array = orNull(() -> new Vertex[] {any(), null, any()});
      v.list = orNull(this::list);
      v.collection = orNull(() -> random.nextBoolean() ? list() : set());
      v.set = orNull(this::set);
      v.map = orNull(this::map);
      v.keyed = orNull(this::keyed);
      v.queue = orNull(this::queue);
      v.pair = orNull(() -> new Pair(any(), list()));
      Vertex lender = any();
      if (random.nextInt(3) == 0) {
        v.list = lender.list;
        v.collection = lender.set;
        v.pair = lender.pair;
        v.array = lender.array;
      }
    }

    private <T> T orNull(Supplier<T> value) {
      return random.nextInt(3) == 0 ? null : value.get();
    }

    private Vertex any() {
      return vertices[random.nextInt(vertices.length)];
    }

    private List<Vertex> some() {
      List<Vertex> some = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        some.add(any());
      }
      return some;
    }

    private List<Vertex> list() {
      return switch (random.nextInt(6)) {
        case 0 -> new LinkedList<>(some());
        case 1 -> new Vector<>(some());
        case 2 -> new CopyOnWriteArrayList<>(some());
        case 3 -> List.copyOf(some());
        case 4 -> Collections.unmodifiableList(new LinkedList<>(some()));
        default -> some();
      };
    }

    private Set<Vertex> set() {
      Set<Vertex> set =
          switch (random.nextInt(4)) {
            case 0 -> new HashSet<>();
            case 1 -> new LinkedHashSet<>();
            case 2 -> new TreeSet<>(BY_NAME);
            default -> new ConcurrentSkipListSet<>(BY_NAME);
          };
      set.addAll(some());
      return random.nextInt(4) == 0 ? Set.copyOf(set) : set;
    }

    private Map<String, Vertex> map() {
      Map<String, Vertex> map =
          switch (random.nextInt(5)) {
            case 0 -> new HashMap<>();
            case 1 -> new LinkedHashMap<>(4, 0.75f, true);
            case 2 -> new TreeMap<>(Comparator.reverseOrder());
            case 3 -> new ConcurrentHashMap<>();
            default -> new IdentityHashMap<>();
          };
      some().forEach(v -> map.put(v.name, v));
      return random.nextInt(4) == 0 ? Collections.unmodifiableMap(map) : map;
    }

    private Map<Vertex, List<Date>> keyed() {
      Map<Vertex, List<Date>> map =
          random.nextBoolean() ? new LinkedHashMap<>() : new TreeMap<>(BY_NAME);
      some().forEach(v -> map.put(v, new ArrayList<>(dates)));
      return map;
    }

    private Queue<Vertex> queue() {
      Queue<Vertex> queue =
          switch (random.nextInt(3)) {
            case 0 -> new ArrayDeque<>();
            case 1 -> new PriorityQueue<>(BY_NAME);
            default -> new ConcurrentLinkedQueue<>();
          };
      queue.addAll(some());
      return queue;
    }
  }

  /** Compares two graphs: each object of one must have exactly one counterpart in the other. */
  private static final class Match {
    private final Map<Object, Object> copies = new IdentityHashMap<>();
    private final Map<Object, Object> originals = new IdentityHashMap<>();
    private final Deque<Runnable> pending = new ArrayDeque<>();

    void check(Object original, Object copy, String path) {
      same(original, copy, path);
      while (!pending.isEmpty()) {
        pending.removeFirst().run();
      }
    }

    private void same(Object original, Object copy, String path) {
      if (original == null || original instanceof String) {
        assertThat(copy).as(path).isSameAs(original);
        return;
      }
      assertThat(copy).as(path).isNotNull().isNotSameAs(original);
      if (copies.containsKey(original)) {
        assertThat(copy).as(path + ": an alias").isSameAs(copies.get(original));
        return;
      }
      assertThat(originals).as(path + ": two objects became one").doesNotContainKey(copy);
      copies.put(original, copy);
      originals.put(copy, original);
      pending.add(() -> sameContents(original, copy, path));
    }

    private void sameContents(Object original, Object copy, String path) {
      if (original instanceof Vertex a) {
        Vertex b = (Vertex) copy;
        assertThat(b.name).as(path).isEqualTo(a.name);
        same(a.next, b.next, path + ".next");
        same(a.other, b.other, path + ".other");
        same(a.date, b.date, path + ".date");
        same(a.array, b.array, path + ".array");
        same(a.list, b.list, path + ".list");
        same(a.collection, b.collection, path + ".collection");
        same(a.set, b.set, path + ".set");
        same(a.map, b.map, path + ".map");
        same(a.keyed, b.keyed, path + ".keyed");
        same(a.queue, b.queue, path + ".queue");
        same(a.pair, b.pair, path + ".pair");
      } else if (original instanceof Pair a) {
        same(a.left(), ((Pair) copy).left(), path + ".left");
        same(a.right(), ((Pair) copy).right(), path + ".right");
      } else if (original instanceof Object[] a) {
        sameInOrder(Arrays.asList(a), Arrays.asList((Object[]) copy), path);
      } else if (original instanceof Map<?, ?> a) {
        sameClass(original, copy, path);
        sameInOrder(inOrder(a.keySet()), inOrder(((Map<?, ?>) copy).keySet()), path + ".keys");
        List<Object> keys = inOrder(a.keySet());
        List<Object> copied = inOrder(((Map<?, ?>) copy).keySet());
        for (int i = 0; i < keys.size(); i++) {
          same(
              a.get(keys.get(i)),
              ((Map<?, ?>) copy).get(copied.get(i)),
              path + "[" + keys.get(i) + "]");
        }
      } else if (original instanceof Collection<?> a) {
        sameClass(original, copy, path);
        sameInOrder(inOrder(a), inOrder((Collection<?>) copy), path);
      } else {
        assertThat(copy).as(path).isEqualTo(original);
      }
    }

    /** The copy of an unmodifiable container is unmodifiable too, but may be of another class. */
    private static void sameClass(Object original, Object copy, String path) {
      String kind = original.getClass().getSimpleName();
      if (original.getClass().getName().contains("Immutable") || kind.startsWith("Unmodifiable")) {
        assertThat(copy.getClass().getName()).as(path).contains("Unmodifiable");
      } else {
        assertThat(copy).as(path).hasSameClassAs(original);
      }
    }

    /** Returns the elements. If their order means nothing, they are sorted by name. */
    private static List<Object> inOrder(Collection<?> elements) {
      boolean ordered =
          elements instanceof List<?>
              || elements instanceof LinkedHashSet<?>
              || elements instanceof java.util.SortedSet<?>
              || elements instanceof Queue<?>;
      List<Object> list = new ArrayList<>(elements);
      if (!ordered) {
        list.sort(Comparator.comparing(String::valueOf));
      }
      return list;
    }

    private void sameInOrder(List<?> a, List<?> b, String path) {
      assertThat(b).as(path).hasSameSizeAs(a);
      for (int i = 0; i < a.size(); i++) {
        same(a.get(i), b.get(i), path + "[" + i + "]");
      }
    }
  }
}
