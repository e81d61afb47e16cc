package chains;

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
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Cell}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class CellCopier {
  /** Handles for private members of Cell. They are as fast as direct access. */
  private static final VarHandle HASH;

  static {
    try {
      MethodHandles.Lookup cell = MethodHandles.privateLookupIn(Cell.class, MethodHandles.lookup());
      HASH = cell.findVarHandle(Cell.class, "hash", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private CellCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Cell copy(Cell source) {
    Deque<Cell> chain = new ArrayDeque<>();
    Cell mark = null;
    for (Cell next = source; next != null; next = next.next) {
      // A chain that runs into itself comes back to `mark` (Brent's algorithm).
      if (next == mark) {
        throw new IllegalStateException(
            "Cell.next leads back to an object whose constructor takes it");
      }
      chain.push(next);
      if (Integer.bitCount(chain.size()) == 1) {
        mark = next;
      }
    }
    Cell copy = null;
    // The last object is copied first, since each constructor takes the copy of the next object.
    for (Cell next : chain) {
      copy = copyWithNext(next, copy);
    }
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Cell copy(Cell source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Cell known = (Cell) copies.get(source);
    if (known != null) {
      return known;
    }
    Cell copy = make(copies, source, () -> new Cell(source.value, copy(source.next, copies)));
    // Copying the arguments may have reached and copied the source already.
    known = (Cell) copies.putIfAbsent(source, copy);
    if (known != null) {
      return known;
    }
    HASH.set(copy, (int) HASH.get(source));
    return copy;
  }

  private static Cell copyWithNext(Cell source, Cell rest) {
    Cell copy = new Cell(source.value, rest);
    HASH.set(copy, (int) HASH.get(source));
    return copy;
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
    Set<Object> seen = (Set<Object>) copies.computeIfAbsent(CellCopier.class,
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
        if (next instanceof Cell cell) {
          copy(cell, copies);
        }
      }
    }
  }

  private static Collection<?> linksOf(Object source) {
    if (source instanceof Cell cell) {
      return Collections.singletonList(cell.next);
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
}
