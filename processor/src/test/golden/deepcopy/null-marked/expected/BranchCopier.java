package tree;

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
import java.util.Stack;
import java.util.Vector;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Branch}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class BranchCopier {
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

  private BranchCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  @SuppressWarnings("NullAway")
  static Branch copy(Branch source) {
    if (source == null) {
      return null;
    }
    // `parent` may lead from a Branch back to itself, so a map remembers the copies.
    Map<Object, Object> copies = new IdentityHashMap<>(Math.max(expected, sizeOf(source.children)));
    Branch copy = copy(source, copies);
    expect(copies.size());
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  @SuppressWarnings("NullAway")
  static Branch copy(Branch source, Map<Object, Object> copies) {
    if (source == null || copies.containsKey(source)) {
      return (Branch) copies.get(source);
    }
    Branch first = copyWithoutParent(source, copies);
    Branch last = first;
    // A loop, since recursion over a long chain could overflow the stack.
    for (Branch next = source.parent; next != null; next = next.parent) {
      int before = copies.size();
      last.parent = copyWithoutParent(next, copies);
      if (copies.size() == before) {
        // The rest of the chain has already been copied.
        return first;
      }
      last = last.parent;
    }
    last.parent = null;
    return first;
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

  @SuppressWarnings("NullAway")
  private static Branch copyWithoutParent(Branch source, Map<Object, Object> copies) {
    Branch known = (Branch) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != Branch.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Branch copy = new Branch();
    copies.put(source, copy);
    copy.leaves = source.leaves;
    fill(copies, () -> {
      copy.children = copyBranchList(source.children, "Branch.children", copies);
    });
    return copy;
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

  @SuppressWarnings({"unchecked", "NullAway"})
  private static List<Branch> copyBranchList(List<Branch> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    List<Branch> known = (List<Branch>) copies.get(source);
    if (known != null) {
      return known;
    }
    List<Branch> copy = copyOf(source, field);
    List<Branch> result = likeSource(source, copy);
    copies.put(source, result);
    copy.replaceAll(element -> copy(element, copies));
    return result;
  }

  /** Runs {@code contents} now or, if the stack is deep, leaves it to an outer call. */
  private static void fill(Map<Object, Object> copies, Runnable contents) {
    int[] depth = depth(copies);
    if (depth[0] == 500) {
      pending(copies).push(contents);
      return;
    }
    depth[0]++;
    contents.run();
    leave(copies, depth);
  }

  /**
   * Returns the counter of nested copying steps. All copiers that share {@code copies} use
   * the same counter.
   */
  private static int[] depth(Map<Object, Object> copies) {
    return (int[]) copies.computeIfAbsent(int[].class, key -> new int[1]);
  }

  @SuppressWarnings("unchecked")
  private static Deque<Runnable> pending(Map<Object, Object> copies) {
    return (Deque<Runnable>) copies.computeIfAbsent(Deque.class, key -> new ArrayDeque<Runnable>());
  }

  private static void leave(Map<Object, Object> copies, int[] depth) {
    while (depth[0] == 500 && !pending(copies).isEmpty()) {
      pending(copies).pop().run();
    }
    depth[0]--;
  }
}
