package query;

import dev.latchwork.LatchworkGenerated;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Stack;
import java.util.Vector;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Query}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class QueryCopier {
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

  private QueryCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Query copy(Query source) {
    return copy(source, 0);
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Query copy(Query source, Map<Object, Object> copies) {
    if (source != null && !copies.containsKey(List.class)) {
      return outermost(source, copies);
    }
    if (source == null) {
      return null;
    }
    Query known = (Query) copies.get(source);
    if (known != null) {
      return known;
    }
    Query copy = new Query();
    copies.put(source, copy);
    copy.table = source.table;
    copy.columns = copyColumnList(source.columns, "Query.columns", copies);
    fill(copies, () -> {
      copy.where = copyCondition(source.where, copies);
    });
    return copy;
  }

  private static Query copy(Query source, int depth) {
    if (source != null && depth > 500) {
      return copy(source, new IdentityHashMap<>());
    }
    if (source == null) {
      return null;
    }
    Query copy = new Query();
    copy.table = source.table;
    copy.where = copyCondition(source.where, depth + 1);
    copy.columns = copyColumnList(source.columns, "Query.columns");
    return copy;
  }

  private static Query.Condition copyCondition(Query.Condition source, int depth) {
    if (source == null) {
      return null;
    }
    if (depth > 500) {
      Map<Object, Object> copies = new IdentityHashMap<>();
      List<Runnable> last = new ArrayList<>();
      copies.put(List.class, last);
      Query.Condition copy = copyCondition(source, copies);
      last.forEach(Runnable::run);
      // Run the tasks again: a task may have used a collection that a later task filled.
      copies.remove(List.class);
      last.forEach(Runnable::run);
      return copy;
    }
    if (source instanceof Query.Equals equals) {
      return copyEquals(equals);
    }
    if (source instanceof Query.Not not) {
      return copyNot(not, depth + 1);
    }
    if (source instanceof Query.All all) {
      return copyAll(all, depth + 1);
    }
    return copyExists((Query.Exists) source, depth + 1);
  }

  private static Query.Condition copyCondition(Query.Condition source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    if (source instanceof Query.Equals equals) {
      return copyEquals(equals, copies);
    }
    if (source instanceof Query.Not not) {
      return copyNot(not, copies);
    }
    if (source instanceof Query.All all) {
      return copyAll(all, copies);
    }
    return copyExists((Query.Exists) source, copies);
  }

  private static Query.Equals copyEquals(Query.Equals source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Query.Equals known = (Query.Equals) copies.get(source);
    if (known != null) {
      return known;
    }
    Query.Equals copy = new Query.Equals(source.column(), copyByteArray(source.value(), copies));
    copies.put(source, copy);
    return copy;
  }

  private static byte[] copyByteArray(byte[] source, Map<Object, Object> copies) {
    return source == null ? null : (byte[]) copies.computeIfAbsent(source,
        original -> source.clone());
  }

  private static Query.Not copyNot(Query.Not source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Query.Not known = (Query.Not) copies.get(source);
    if (known != null) {
      return known;
    }
    Query.Not copy = make(copies, source,
        () -> new Query.Not(copyCondition(source.condition(), copies)));
    // Copying the contents may have reached and copied the source already.
    known = (Query.Not) copies.putIfAbsent(source, copy);
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
    Set<Object> seen = (Set<Object>) copies.computeIfAbsent(QueryCopier.class,
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
        if (next instanceof Query.Not not) {
          copyNot(not, copies);
        } else if (next instanceof Query.All all) {
          copyAll(all, copies);
        }
      }
    }
  }

  private static Collection<?> linksOf(Object source) {
    if (source instanceof Query.Not not) {
      return Collections.singletonList(not.condition());
    }
    if (source instanceof Query.All all) {
      return Collections.singletonList(all.conditions());
    }
    if (source instanceof Collection<?> elements) {
      return elements;
    }
    return List.of();
  }

  private static Query.All copyAll(Query.All source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Query.All known = (Query.All) copies.get(source);
    if (known != null) {
      return known;
    }
    Query.All copy = make(copies, source,
        () -> new Query.All(copyConditionList(source.conditions(), "Query.All.conditions", copies)));
    // Copying the contents may have reached and copied the source already.
    known = (Query.All) copies.putIfAbsent(source, copy);
    if (known != null) {
      return known;
    }
    complete(() -> copy.conditions(), source.conditions(), "Query.All.conditions", copies);
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

  @SuppressWarnings("unchecked")
  private static List<Query.Condition> copyConditionList(List<Query.Condition> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    List<Query.Condition> known = (List<Query.Condition>) copies.get(source);
    if (known != null) {
      return known;
    }
    List<Query.Condition> copy = copyOf(source, field);
    List<Query.Condition> result = likeSource(source, copy);
    copies.put(source, result);
    copy.replaceAll(element -> copyCondition(element, copies));
    return result;
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

  private static Query.Exists copyExists(Query.Exists source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Query.Exists known = (Query.Exists) copies.get(source);
    if (known != null) {
      return known;
    }
    Query.Exists copy = new Query.Exists(copy(source.query(), copies));
    // Copying the contents may have reached and copied the source already.
    known = (Query.Exists) copies.putIfAbsent(source, copy);
    return known == null ? copy : known;
  }

  private static Query.Equals copyEquals(Query.Equals source) {
    if (source == null) {
      return null;
    }
    return new Query.Equals(source.column(), copyByteArray(source.value()));
  }

  private static byte[] copyByteArray(byte[] source) {
    return source == null ? null : source.clone();
  }

  private static Query.Not copyNot(Query.Not source, int depth) {
    if (source == null) {
      return null;
    }
    if (depth > 500) {
      Map<Object, Object> copies = new IdentityHashMap<>();
      List<Runnable> last = new ArrayList<>();
      copies.put(List.class, last);
      Query.Not copy = copyNot(source, copies);
      last.forEach(Runnable::run);
      // Run the tasks again: a task may have used a collection that a later task filled.
      copies.remove(List.class);
      last.forEach(Runnable::run);
      return copy;
    }
    return new Query.Not(copyCondition(source.condition(), depth + 1));
  }

  private static Query.All copyAll(Query.All source, int depth) {
    if (source == null) {
      return null;
    }
    if (depth > 500) {
      Map<Object, Object> copies = new IdentityHashMap<>();
      List<Runnable> last = new ArrayList<>();
      copies.put(List.class, last);
      Query.All copy = copyAll(source, copies);
      last.forEach(Runnable::run);
      // Run the tasks again: a task may have used a collection that a later task filled.
      copies.remove(List.class);
      last.forEach(Runnable::run);
      return copy;
    }
    return new Query.All(copyConditionList(source.conditions(), "Query.All.conditions", depth + 1));
  }

  private static List<Query.Condition> copyConditionList(List<Query.Condition> source, String field,
      int depth) {
    if (source == null) {
      return null;
    }
    List<Query.Condition> copy = copyOf(source, field);
    copy.replaceAll(element -> copyCondition(element, depth + 1));
    return likeSource(source, copy);
  }

  private static Query.Exists copyExists(Query.Exists source, int depth) {
    if (source == null) {
      return null;
    }
    if (depth > 500) {
      Map<Object, Object> copies = new IdentityHashMap<>();
      List<Runnable> last = new ArrayList<>();
      copies.put(List.class, last);
      Query.Exists copy = copyExists(source, copies);
      last.forEach(Runnable::run);
      // Run the tasks again: a task may have used a collection that a later task filled.
      copies.remove(List.class);
      last.forEach(Runnable::run);
      return copy;
    }
    return new Query.Exists(copy(source.query(), depth + 1));
  }

  private static List<Query.Column> copyColumnList(List<Query.Column> source, String field) {
    if (source == null) {
      return null;
    }
    List<Query.Column> copy = copyOf(source, field);
    copy.replaceAll(element -> Query_ColumnCopier.copy(element));
    return likeSource(source, copy);
  }

  /**
   * Copies the source. Some collections and maps are filled at the end, such as those that hash
   * or compare their contents.
   */
  private static Query outermost(Query source, Map<Object, Object> copies) {
    List<Runnable> last = new ArrayList<>();
    copies.put(List.class, last);
    try {
      Query copy = copy(source, copies);
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
  private static List<Query.Column> copyColumnList(List<Query.Column> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    List<Query.Column> known = (List<Query.Column>) copies.get(source);
    if (known != null) {
      return known;
    }
    List<Query.Column> copy = copyOf(source, field);
    List<Query.Column> result = likeSource(source, copy);
    copies.put(source, result);
    copy.replaceAll(element -> Query_ColumnCopier.copy(element, copies));
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
}
