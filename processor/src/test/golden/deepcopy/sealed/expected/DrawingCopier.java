package drawing;

import dev.latchwork.LatchworkGenerated;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Stack;
import java.util.Vector;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Drawing}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class DrawingCopier {
  private static final Class<?> FIXED_SIZE_LIST = Arrays.asList().getClass();

  private static final List<Class<?>> UNMODIFIABLE_LISTS = List.of(
      List.of().getClass(),
      List.of(1).getClass(),
      Collections.emptyList().getClass(),
      Collections.singletonList(1).getClass(),
      Collections.nCopies(1, 1).getClass(),
      Collections.unmodifiableList(new ArrayList<>()).getClass(),
      Collections.unmodifiableList(new LinkedList<>()).getClass());

  private static final List<Class<?>> SYNCHRONIZED_LISTS = List.of(
      Collections.synchronizedList(new ArrayList<>()).getClass(),
      Collections.synchronizedList(new LinkedList<>()).getClass());

  /** About how many objects the last copies had. Threads may overwrite this estimate. */
  private static int expected = 21;

  private DrawingCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Drawing copy(Drawing source) {
    if (source == null) {
      return null;
    }
    // `frame.first` may lead from a Drawing.Shape to others, two of which may refer to the same
    // object, so a map remembers the copies.
    Map<Object, Object> copies = new IdentityHashMap<>(expected);
    Drawing copy = copy(source, copies);
    expect(copies.size());
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Drawing copy(Drawing source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Drawing known = (Drawing) copies.get(source);
    if (known != null) {
      return known;
    }
    Drawing copy = new Drawing(copyShape(source.frame(), copies),
        copyShapeList(source.shapes(), "Drawing.shapes", copies));
    // Copying the arguments may have reached and copied the source already.
    known = (Drawing) copies.putIfAbsent(source, copy);
    return known == null ? copy : known;
  }

  /**
   * Remembers how many objects a copy had, so that the next map need not grow. The number at
   * most doubles each time, since small copies after a large one would pay for a large map.
   */
  private static void expect(int size) {
    int before = expected;
    if (size > before) {
      expected = Math.min(size, Math.min(2 * before, 1_000_000));
    } else if (size < before / 2) {
      expected = Math.max(21, before / 2);
    }
  }

  private static Drawing.Shape copyShape(Drawing.Shape source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    if (source instanceof Drawing.Circle circle) {
      return Drawing_CircleCopier.copy(circle, copies);
    }
    if (source instanceof Drawing.Polygon polygon) {
      return copyPolygon(polygon, copies);
    }
    if (source instanceof Drawing.Group group) {
      return copyGroup(group, copies);
    }
    return source;
  }

  private static Drawing.Polygon copyPolygon(Drawing.Polygon source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Drawing.Polygon known = (Drawing.Polygon) copies.get(source);
    if (known != null) {
      return known;
    }
    Drawing.Polygon copy = new Drawing.Polygon(copyDoubleArray(source.points(), copies));
    copies.put(source, copy);
    return copy;
  }

  private static double[] copyDoubleArray(double[] source, Map<Object, Object> copies) {
    return source == null ? null : (double[]) copies.computeIfAbsent(source,
        original -> source.clone());
  }

  private static Drawing.Group copyGroup(Drawing.Group source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Drawing.Group known = (Drawing.Group) copies.get(source);
    if (known != null) {
      return known;
    }
    Drawing.Group copy = make(copies, source,
        () -> new Drawing.Group(copyShape(source.first(), copies),
        copyShape(source.second(), copies)));
    // Copying the contents may have reached and copied the source already.
    known = (Drawing.Group) copies.putIfAbsent(source, copy);
    return known == null ? copy : known;
  }

  /** Creates a copy. If the stack is deep, copies the constructor's arguments first. */
  private static <C> C make(Map<Object, Object> copies, Object source, Supplier<C> constructor) {
    int[] depth = depth(copies);
    if (depth[0] == 500) {
      copyBelow(source, copies);
      return constructor.get();
    }
    depth[0]++;
    C copy = constructor.get();
    leave(copies, depth);
    return copy;
  }

  /**
   * Returns the counter of nested copying steps. All copiers that share {@code copies} use
   * the same counter.
   */
  private static int[] depth(Map<Object, Object> copies) {
    return (int[]) copies.computeIfAbsent(int[].class, key -> new int[1]);
  }

  /**
   * Copies the objects that the source's constructor takes, directly or inside collections, and
   * before each of them the objects that its own constructor takes in the same way.
   */
  @SuppressWarnings("unchecked")
  private static void copyBelow(Object source, Map<Object, Object> copies) {
    Deque<Object> open = new ArrayDeque<>();
    // Outer calls use the same set, so the objects that they have visited are skipped here.
    Set<Object> seen = (Set<Object>) copies.computeIfAbsent(DrawingCopier.class,
        key -> Collections.newSetFromMap(new IdentityHashMap<>()));
    Deque<Object> path = new ArrayDeque<>();
    open.push(source);
    for (Object next = source; next != null; next = open.peek()) {
      if (seen.add(next)) {
        path.push(next);
        for (Object link : linksOf(next)) {
          if (link != null && !copies.containsKey(link)) {
            open.push(link);
          }
        }
      } else if (open.pop() == path.peek() && path.pop() != source) {
        if (next instanceof Drawing.Group group) {
          copyGroup(group, copies);
        }
      }
    }
  }

  private static Collection<?> linksOf(Object source) {
    if (source instanceof Drawing.Group group) {
      return Arrays.asList(group.first(), group.second());
    }
    return List.of();
  }

  private static void leave(Map<Object, Object> copies, int[] depth) {
    while (depth[0] == 500 && !pending(copies).isEmpty()) {
      pending(copies).pop().run();
    }
    depth[0]--;
  }

  @SuppressWarnings("unchecked")
  private static Deque<Runnable> pending(Map<Object, Object> copies) {
    return (Deque<Runnable>) copies.computeIfAbsent(Deque.class, key -> new ArrayDeque<Runnable>());
  }

  @SuppressWarnings("unchecked")
  private static <E> List<E> copyOf(List<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == ArrayList.class) {
      return new ArrayList<>(source);
    }
    if (kind == LinkedList.class) {
      return new LinkedList<>(source);
    }
    if (kind == CopyOnWriteArrayList.class) {
      return new CopyOnWriteArrayList<>(source);
    }
    if (kind == Vector.class) {
      return new Vector<>(source);
    }
    if (kind == Stack.class) {
      List<E> copy = new Stack<>();
      copy.addAll(source);
      return copy;
    }
    if (kind == FIXED_SIZE_LIST) {
      return Arrays.asList((E[]) source.toArray());
    }
    if (UNMODIFIABLE_LISTS.contains(kind) || SYNCHRONIZED_LISTS.contains(kind)) {
      return new ArrayList<>(source);
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  private static <E> List<E> likeSource(List<E> source, List<E> copy) {
    if (UNMODIFIABLE_LISTS.contains(source.getClass())) {
      return Collections.unmodifiableList(copy);
    }
    if (SYNCHRONIZED_LISTS.contains(source.getClass())) {
      return Collections.synchronizedList(copy);
    }
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static List<Drawing.Shape> copyShapeList(List<Drawing.Shape> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    List<Drawing.Shape> known = (List<Drawing.Shape>) copies.get(source);
    if (known != null) {
      return known;
    }
    List<Drawing.Shape> copy = copyOf(source, field);
    List<Drawing.Shape> result = likeSource(source, copy);
    copies.put(source, result);
    copy.replaceAll(element -> copyShape(element, copies));
    return result;
  }
}
