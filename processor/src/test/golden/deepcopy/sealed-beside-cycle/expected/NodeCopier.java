package expressions;

import dev.latchwork.LatchworkGenerated;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Node}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class NodeCopier {
  /** About how many objects the last copies had. Threads may overwrite this estimate. */
  private static int expected = 21;

  private NodeCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Node copy(Node source) {
    if (source == null) {
      return null;
    }
    // `peers` may lead from a Node back to itself, so a map remembers the copies.
    Map<Object, Object> copies = new IdentityHashMap<>(Math.max(expected, sizeOf(source.peers)));
    Node copy = copy(source, copies);
    expect(copies.size());
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Node copy(Node source, Map<Object, Object> copies) {
    if (source != null && !copies.containsKey(List.class)) {
      return outermost(source, copies);
    }
    if (source == null) {
      return null;
    }
    Node known = (Node) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != Node.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Node copy = make(copies, source, () -> new Node(copyNodeArray(source.peers, copies)));
    // Copying the arguments may have reached and copied the source already.
    known = (Node) copies.putIfAbsent(source, copy);
    if (known != null) {
      return known;
    }
    completeArray(() -> copy.peers, source.peers, "Node.peers", copies);
    copy.value = copyExpression(source.value, copies);
    return copy;
  }

  private static int sizeOf(Object[] source) {
    return source == null ? 0 : source.length;
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
  private static Node outermost(Node source, Map<Object, Object> copies) {
    List<Runnable> last = new ArrayList<>();
    copies.put(List.class, last);
    try {
      Node copy = copy(source, copies);
      last.forEach(Runnable::run);
      // Run the tasks again: a task may have used a collection that a later task filled.
      copies.remove(List.class);
      last.forEach(Runnable::run);
      return copy;
    } finally {
      copies.remove(List.class);
    }
  }

  private static Node[] copyNodeArray(Node[] source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Node[] known = (Node[]) copies.get(source);
    if (known != null) {
      return known;
    }
    Node[] copy = source.clone();
    copies.put(source, copy);
    for (int i = 0; i < copy.length; i++) {
      copy[i] = copy(copy[i], copies);
    }
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
    Set<Object> seen = (Set<Object>) copies.computeIfAbsent(NodeCopier.class,
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
        if (next instanceof Node node) {
          copy(node, copies);
        } else if (next instanceof Expression.Negated negated) {
          copyNegated(negated, copies);
        } else if (next instanceof Expression.Sum sum) {
          copySum(sum, copies);
        } else if (next instanceof Expression.Pair<?> pair) {
          copyPair((Expression.Pair<Expression>) pair, copies);
        }
      }
    }
  }

  private static Collection<?> linksOf(Object source) {
    if (source instanceof Node node) {
      return Collections.singletonList(node.peers);
    }
    if (source instanceof Expression.Negated negated) {
      return Collections.singletonList(negated.of());
    }
    if (source instanceof Expression.Sum sum) {
      return Collections.singletonList(sum.of());
    }
    if (source instanceof Expression.Pair<?> pair) {
      return Arrays.asList(pair.left(), pair.right());
    }
    if (source instanceof Object[] array) {
      return Arrays.asList(array);
    }
    return List.of();
  }

  private static Expression.Negated copyNegated(Expression.Negated source,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Expression.Negated known = (Expression.Negated) copies.get(source);
    if (known != null) {
      return known;
    }
    Expression.Negated copy = make(copies, source,
        () -> new Expression.Negated(copyExpression(source.of(), copies)));
    // Copying the contents may have reached and copied the source already.
    known = (Expression.Negated) copies.putIfAbsent(source, copy);
    return known == null ? copy : known;
  }

  private static Expression copyExpression(Expression source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    if (source instanceof Expression.Negated negated) {
      return copyNegated(negated, copies);
    }
    if (source instanceof Expression.Sum sum) {
      return copySum(sum, copies);
    }
    return copyLiteral((Expression.Literal) source, copies);
  }

  private static Expression.Sum copySum(Expression.Sum source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Expression.Sum known = (Expression.Sum) copies.get(source);
    if (known != null) {
      return known;
    }
    Expression.Sum copy = make(copies, source,
        () -> new Expression.Sum(copyPair(source.of(), copies)));
    // Copying the contents may have reached and copied the source already.
    known = (Expression.Sum) copies.putIfAbsent(source, copy);
    return known == null ? copy : known;
  }

  @SuppressWarnings("unchecked")
  private static Expression.Pair<Expression> copyPair(Expression.Pair<Expression> source,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Expression.Pair<Expression> known = (Expression.Pair<Expression>) copies.get(source);
    if (known != null) {
      return known;
    }
    Expression.Pair<Expression> copy = make(copies, source,
        () -> new Expression.Pair<>(copyExpression(source.left(), copies),
        copyExpression(source.right(), copies)));
    // Copying the contents may have reached and copied the source already.
    known = (Expression.Pair<Expression>) copies.putIfAbsent(source, copy);
    return known == null ? copy : known;
  }

  private static Expression.Literal copyLiteral(Expression.Literal source,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Expression.Literal known = (Expression.Literal) copies.get(source);
    if (known != null) {
      return known;
    }
    Expression.Literal copy = new Expression.Literal(copyIntArray(source.digits(), copies));
    copies.put(source, copy);
    return copy;
  }

  private static int[] copyIntArray(int[] source, Map<Object, Object> copies) {
    return source == null ? null : (int[]) copies.computeIfAbsent(source,
        original -> source.clone());
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
  private static void completeArray(Supplier<? extends Object[]> held, Object[] source,
      String field, Map<Object, Object> copies) {
    Object[] passed = (Object[]) copies.get(source);
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
      if (held.get() != null && held.get().length == passed.length) {
        System.arraycopy(passed, 0, held.get(), 0, passed.length);
      }
      if (!holds(held.get(), passed)) {
        throw new IllegalStateException(
            field + " was copied by the constructor before it was filled");
      }
    });
  }

  private static boolean holds(Object[] held, Object[] passed) {
    return held != null && holds(Arrays.asList(held), Arrays.asList(passed));
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
