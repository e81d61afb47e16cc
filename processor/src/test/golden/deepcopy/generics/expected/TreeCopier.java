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

/** Copies {@link Tree} deeply. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class TreeCopier {
  private TreeCopier() {
  }

  /**
   * Returns a copy that shares nothing mutable; null for null.
   *
   * @param copyT copies what T stands for; is not asked for null
   */
  static <T> Tree<T> copy(Tree<T> source, UnaryOperator<T> copyT) {
    // children may lead back to the same Tree.
    return source == null ? null : copy(source, copyT,
        new IdentityHashMap<>(Math.max(21, sizeOf(source.children))));
  }

  /**
   * The same within a larger copy.
   *
   * @param copyT copies what T stands for; is not asked for null
   * @param copies what has been copied, by identity, to its copy; is added to
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
    // What the constructor got may have led back here.
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

  /** Fills last what compares its elements, and those by what they hold. */
  private static <T> Tree<T> outermost(Tree<T> source, UnaryOperator<T> copyT,
      Map<Object, Object> copies) {
    List<Runnable> last = new ArrayList<>();
    copies.put(List.class, last);
    try {
      Tree<T> copy = copy(source, copyT, copies);
      last.forEach(Runnable::run);
      // Again: a set may have been hashed by another one before it was filled.
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

  /** Makes a copy; where the stack is deep, after what its constructor takes. */
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

  /** How deep calls are nested, those of other copiers included. */
  private static int[] depth(Map<Object, Object> copies) {
    return (int[]) copies.computeIfAbsent(int[].class, key -> new int[1]);
  }

  /** Copies what its constructor takes, the innermost first. */
  @SuppressWarnings("unchecked")
  private static <T> void copyBelow(Object source, UnaryOperator<T> copyT,
      Map<Object, Object> copies) {
    Deque<Object> open = new ArrayDeque<>();
    // Shared with calls further out: what leads back to one of theirs ends there.
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

  /** Fills last what a constructor copied before it was complete. */
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
            field + " is that of the source, which its constructor keeps for all objects");
      }
      try {
        Collection<Object> filled = (Collection<Object>) held.get();
        filled.clear();
        filled.addAll(passed);
      } catch (UnsupportedOperationException e) {
        throw new IllegalStateException(
            field + " was copied by the constructor while it was not filled yet", e);
      }
      if (!holds(held.get(), passed)) {
        throw new IllegalStateException(
            field + " was copied by the constructor while it was not filled yet");
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
    // A set may hold it and not find it, if it was hashed too early.
    return same.containsAll(passed) && (!(held instanceof Set) || held.containsAll(passed));
  }

  /** What the outermost call runs when all else is complete. */
  @SuppressWarnings("unchecked")
  private static List<Runnable> last(Map<Object, Object> copies) {
    return (List<Runnable>) copies.get(List.class);
  }
}
