package algebra;

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

/** Makes deep copies of {@link Formula}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class FormulaCopier {
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

  private FormulaCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Formula copy(Formula source) {
    if (source == null) {
      return null;
    }
    // `term.terms` may lead from a Formula.Term to others, two of which may refer to the same
    // object, so a map remembers the copies.
    Map<Object, Object> copies = new IdentityHashMap<>(expected);
    Formula copy = copy(source, copies);
    expect(copies.size());
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Formula copy(Formula source, Map<Object, Object> copies) {
    if (source != null && !copies.containsKey(List.class)) {
      return outermost(source, copies);
    }
    if (source == null) {
      return null;
    }
    Formula known = (Formula) copies.get(source);
    if (known != null) {
      return known;
    }
    Formula copy = make(copies, source, () -> new Formula(source.name(),
        copyTerm(source.term(), copies)));
    // Copying the arguments may have reached and copied the source already.
    known = (Formula) copies.putIfAbsent(source, copy);
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

  /**
   * Copies the source. Some collections and maps are filled at the end, such as those that hash
   * or compare their contents.
   */
  private static Formula outermost(Formula source, Map<Object, Object> copies) {
    List<Runnable> last = new ArrayList<>();
    copies.put(List.class, last);
    try {
      Formula copy = copy(source, copies);
      last.forEach(Runnable::run);
      // Run the tasks again: a task may have used a collection that a later task filled.
      copies.remove(List.class);
      last.forEach(Runnable::run);
      return copy;
    } finally {
      copies.remove(List.class);
    }
  }

  private static Formula.Term copyTerm(Formula.Term source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    if (source instanceof Formula.Number number) {
      return copyNumber(number, copies);
    }
    if (source instanceof Formula.Sum sum) {
      return copySum(sum, copies);
    }
    return copyCall((Formula.Call) source, copies);
  }

  private static Formula.Number copyNumber(Formula.Number source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Formula.Number known = (Formula.Number) copies.get(source);
    if (known != null) {
      return known;
    }
    Formula.Number copy = new Formula.Number(copyLongArray(source.digits(), copies));
    copies.put(source, copy);
    return copy;
  }

  private static long[] copyLongArray(long[] source, Map<Object, Object> copies) {
    return source == null ? null : (long[]) copies.computeIfAbsent(source,
        original -> source.clone());
  }

  private static Formula.Sum copySum(Formula.Sum source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Formula.Sum known = (Formula.Sum) copies.get(source);
    if (known != null) {
      return known;
    }
    Formula.Sum copy = make(copies, source,
        () -> new Formula.Sum(copyTermList(source.terms(), "Formula.Sum.terms", copies)));
    // Copying the contents may have reached and copied the source already.
    known = (Formula.Sum) copies.putIfAbsent(source, copy);
    if (known != null) {
      return known;
    }
    complete(() -> copy.terms(), source.terms(), "Formula.Sum.terms", copies);
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
  private static List<Formula.Term> copyTermList(List<Formula.Term> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    List<Formula.Term> known = (List<Formula.Term>) copies.get(source);
    if (known != null) {
      return known;
    }
    List<Formula.Term> copy = copyOf(source, field);
    List<Formula.Term> result = likeSource(source, copy);
    copies.put(source, result);
    copy.replaceAll(element -> copyTerm(element, copies));
    return result;
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
    Set<Object> seen = (Set<Object>) copies.computeIfAbsent(FormulaCopier.class,
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
        if (next instanceof Formula formula) {
          copy(formula, copies);
        } else if (next instanceof Formula.Sum sum) {
          copySum(sum, copies);
        } else if (next instanceof Formula.Call call) {
          copyCall(call, copies);
        }
      }
    }
  }

  private static Collection<?> linksOf(Object source) {
    if (source instanceof Formula formula) {
      return Collections.singletonList(formula.term());
    }
    if (source instanceof Formula.Sum sum) {
      return Collections.singletonList(sum.terms());
    }
    if (source instanceof Formula.Call call) {
      return Arrays.asList(call.formula(), call.argument());
    }
    if (source instanceof Collection<?> elements) {
      return elements;
    }
    return List.of();
  }

  private static Formula.Call copyCall(Formula.Call source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Formula.Call known = (Formula.Call) copies.get(source);
    if (known != null) {
      return known;
    }
    Formula.Call copy = make(copies, source, () -> new Formula.Call(copy(source.formula(), copies),
        copyTerm(source.argument(), copies)));
    // Copying the contents may have reached and copied the source already.
    known = (Formula.Call) copies.putIfAbsent(source, copy);
    return known == null ? copy : known;
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
