package sample;

import dev.latchwork.LatchworkGenerated;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Tree}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class TreeCopier {
  /** About how many objects the last copies had. Threads may overwrite this estimate. */
  private static int expected = 21;

  private TreeCopier() {
  }

  /**
   * Returns a deep copy of the source, or null for null.
   *
   * @param copyT copies values of type T; never called with null
   */
  static <T> Tree<T> copy(Tree<T> source, UnaryOperator<T> copyT) {
    if (source == null) {
      return null;
    }
    // `children` may lead from a Tree back to itself, so a map remembers the copies.
    Map<Object, Object> copies = new IdentityHashMap<>(Math.max(expected, sizeOf(source.children)));
    Tree<T> copy = copy(source, copyT, copies);
    expect(copies.size());
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copyT copies values of type T; never called with null
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  @SuppressWarnings("unchecked")
  static <T> Tree<T> copy(Tree<T> source, UnaryOperator<T> copyT, Map<Object, Object> copies) {
    if (source != null && !copies.containsKey(List.class)) {
      return outermost(source, copyT, copies);
    }
    if (source == null) {
      return null;
    }
    Tree<T> known = (Tree<T>) copies.get(source);
    if (known != null) {
      return known;
    }
    Tree<T> copy = make(copies, source, copyT, () -> new Tree<>(copyT(source.value, copyT, copies),
        copyTreeArrayList(source.children, "Tree.children", copyT, copies)));
    // Copying the arguments may have reached and copied the source already.
    known = (Tree<T>) copies.putIfAbsent(source, copy);
    if (known != null) {
      return known;
    }
    complete(() -> copy.children, source.children, "Tree.children", copies);
    return copy;
  }

  private static int sizeOf(Collection<?> source) {
    return source == null ? 0 : source.size();
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

  /**
   * Copies the source. Some collections and maps are filled at the end, such as those that hash
   * or compare their contents.
   */
  private static <T> Tree<T> outermost(Tree<T> source, UnaryOperator<T> copyT,
      Map<Object, Object> copies) {
    List<Runnable> last = new ArrayList<>();
    copies.put(List.class, last);
    try {
      Tree<T> copy = copy(source, copyT, copies);
      last.forEach(Runnable::run);
      // Run the tasks again: a task may have used a collection that a later task filled.
      copies.remove(List.class);
      last.forEach(Runnable::run);
      return copy;
    } finally {
      copies.remove(List.class);
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> T copyT(T source, UnaryOperator<T> copyT, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    if (copies.containsKey(source)) {
      return (T) copies.get(source);
    }
    T copy = copyT.apply(source);
    if (copy != source) {
      copies.put(source, copy);
    }
    return copy;
  }

  private static <E> ArrayList<E> copyOf(ArrayList<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == ArrayList.class) {
      return new ArrayList<>(source);
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  @SuppressWarnings("unchecked")
  private static <T> ArrayList<Tree<T>> copyTreeArrayList(ArrayList<Tree<T>> source, String field,
      UnaryOperator<T> copyT, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    ArrayList<Tree<T>> known = (ArrayList<Tree<T>>) copies.get(source);
    if (known != null) {
      return known;
    }
    ArrayList<Tree<T>> copy = copyOf(source, field);
    copies.put(source, copy);
    copy.replaceAll(element -> copy(element, copyT, copies));
    return copy;
  }

  /** Creates a copy. If the stack is deep, copies the constructor's arguments first. */
  private static <C, T> C make(Map<Object, Object> copies, Object source, UnaryOperator<T> copyT,
      Supplier<C> constructor) {
    int[] depth = depth(copies);
    if (depth[0] == 500) {
      copyBelow(source, copyT, copies);
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
  private static <T> void copyBelow(Object source, UnaryOperator<T> copyT,
      Map<Object, Object> copies) {
    Deque<Object> open = new ArrayDeque<>();
    // Outer calls use the same set, so the objects that they have visited are skipped here.
    Set<Object> seen = (Set<Object>) copies.computeIfAbsent(TreeCopier.class,
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
        if (next instanceof Tree<?> tree) {
          copy((Tree<T>) tree, copyT, copies);
        }
      }
    }
  }

  private static Collection<?> linksOf(Object source) {
    if (source instanceof Tree<?> tree) {
      return Collections.singletonList(tree.children);
    }
    if (source instanceof Collection<?> elements) {
      return elements;
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

  /**
   * If the constructor stored its own copy of an argument before the argument was filled,
   * fills that copy again when all copying is done.
   */
  @SuppressWarnings("unchecked")
  private static void complete(Supplier<? extends Collection<?>> held, Collection<?> source,
      String field, Map<Object, Object> copies) {
    Collection<?> passed = (Collection<?>) copies.get(source);
    if (passed == null || held.get() == passed) {
      return;
    }
    last(copies).add(() -> {
      if (holds(held.get(), passed)) {
        return;
      }
      if (held.get() == source) {
        throw new IllegalStateException(
            field + " is the source's own: the constructor gives all objects the same one");
      }
      try {
        Collection<Object> filled = (Collection<Object>) held.get();
        filled.clear();
        filled.addAll(passed);
      } catch (UnsupportedOperationException e) {
        throw new IllegalStateException(
            field + " was copied by the constructor before it was filled", e);
      }
      if (!holds(held.get(), passed)) {
        throw new IllegalStateException(
            field + " was copied by the constructor before it was filled");
      }
    });
  }

  private static boolean holds(Collection<?> held, Collection<?> passed) {
    if (held == null || held.size() != passed.size()) {
      return false;
    }
    if (held instanceof List) {
      Iterator<?> expected = passed.iterator();
      return held.stream().allMatch(element -> element == expected.next());
    }
    Set<Object> same = Collections.newSetFromMap(new IdentityHashMap<>());
    same.addAll(held);
    // A set must also find its elements, but cannot if they were hashed while incomplete.
    return same.containsAll(passed) && (!(held instanceof Set) || held.containsAll(passed));
  }

  /** Returns the tasks that the outermost call runs when everything else is complete. */
  @SuppressWarnings("unchecked")
  private static List<Runnable> last(Map<Object, Object> copies) {
    return (List<Runnable>) copies.get(List.class);
  }
}
