package chained;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Stack;
import java.util.Vector;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Ring}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class RingCopier {
  /** Handles for private members of Ring. They are as fast as direct access. */
  private static final VarHandle NEXT;

  private static final VarHandle HELD;

  /** About how many objects the last copies had. Threads may overwrite this estimate. */
  private static int expected = 21;

  static {
    try {
      MethodHandles.Lookup ring = MethodHandles.privateLookupIn(Ring.class, MethodHandles.lookup());
      NEXT = ring.findVarHandle(Ring.class, "next", Ring.class);
      HELD = ring.findVarHandle(Ring.class, "held", Vector.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private RingCopier() {
  }

  /**
   * Returns a deep copy of the source, or null for null.
   *
   * @param copyR copies values of type R; never called with null
   */
  static <R, A extends Ring<R, A>> Ring<R, A> copy(Ring<R, A> source, UnaryOperator<R> copyR) {
    if (source == null) {
      return null;
    }
    // `next` may lead from a Ring back to itself, so a map remembers the copies.
    Map<Object, Object> copies = new IdentityHashMap<>(expected);
    Ring<R, A> copy = copy(source, copyR, copies);
    expect(copies.size());
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copyR copies values of type R; never called with null
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  @SuppressWarnings("unchecked")
  static <R, A extends Ring<R, A>> Ring<R, A> copy(Ring<R, A> source, UnaryOperator<R> copyR,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Ring<R, A> known = (Ring<R, A>) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != Ring.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Ring<R, A> copy = make(copies, source, copyR,
        () -> new Ring<>(copyA(readNext(source), copyR, copies)));
    // Copying the arguments may have reached and copied the source already.
    known = (Ring<R, A>) copies.putIfAbsent(source, copy);
    if (known != null) {
      return known;
    }
    HELD.set(copy, copyRVector(readHeld(source), "Ring.held", copyR, copies));
    copy.first = copyR(source.first, copyR, copies);
    return copy;
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

  @SuppressWarnings("unchecked")
  private static <R, A extends Ring<R, A>> A readNext(Ring<R, A> source) {
    return (A) NEXT.get(source);
  }

  @SuppressWarnings("unchecked")
  private static <R, A extends Ring<R, A>> A copyA(A source, UnaryOperator<R> copyR,
      Map<Object, Object> copies) {
    return (A) copy(source, copyR, copies);
  }

  /** Creates a copy. If the stack is deep, copies the constructor's arguments first. */
  private static <C, R> C make(Map<Object, Object> copies, Object source, UnaryOperator<R> copyR,
      Supplier<C> constructor) {
    int[] depth = depth(copies);
    if (depth[0] == 500) {
      copyBelow(source, copyR, copies);
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
  private static <R, A extends Ring<R, A>> void copyBelow(Object source, UnaryOperator<R> copyR,
      Map<Object, Object> copies) {
    Deque<Object> open = new ArrayDeque<>();
    // Outer calls use the same set, so the objects that they have visited are skipped here.
    Set<Object> seen = (Set<Object>) copies.computeIfAbsent(RingCopier.class,
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
        if (next instanceof Ring<?, ?> ring) {
          copy((Ring<R, A>) ring, copyR, copies);
        }
      }
    }
  }

  private static Collection<?> linksOf(Object source) {
    if (source instanceof Ring<?, ?> ring) {
      return Collections.singletonList(NEXT.get(ring));
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
  private static <R, A extends Ring<R, A>> Vector<? extends R> readHeld(Ring<R, A> source) {
    return (Vector<? extends R>) HELD.get(source);
  }

  private static <E> Vector<E> copyOf(Vector<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == Vector.class) {
      return new Vector<>(source);
    }
    if (kind == Stack.class) {
      Vector<E> copy = new Stack<>();
      copy.addAll(source);
      return copy;
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  @SuppressWarnings("unchecked")
  private static <R> R copyR(R source, UnaryOperator<R> copyR, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    if (copies.containsKey(source)) {
      return (R) copies.get(source);
    }
    R copy = copyR.apply(source);
    if (copy != source) {
      copies.put(source, copy);
    }
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static <R> Vector<? extends R> copyRVector(Vector<? extends R> source, String field,
      UnaryOperator<R> copyR, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Vector<? extends R> known = (Vector<? extends R>) copies.get(source);
    if (known != null) {
      return known;
    }
    Vector<R> copy = copyOf((Vector<R>) source, field);
    copies.put(source, copy);
    copy.replaceAll(element -> copyR(element, copyR, copies));
    return copy;
  }
}
