package sample;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Shelf}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class ShelfCopier {
  /** Handles for private members of Shelf. They are as fast as direct access. */
  private static final VarHandle ALL;

  private static final VarHandle NEXT;
  private static final VarHandle PAIRS;
  private static final VarHandle MARKS;

  /** About how many objects the last copies had. Threads may overwrite this estimate. */
  private static int expected = 21;

  static {
    try {
      MethodHandles.Lookup shelf =
          MethodHandles.privateLookupIn(Shelf.class, MethodHandles.lookup());
      ALL = shelf.findVarHandle(Shelf.class, "all", Map.class);
      NEXT = shelf.findVarHandle(Shelf.class, "next", Shelf.class);
      PAIRS = shelf.findVarHandle(Shelf.class, "pairs", Pair.class);
      MARKS = shelf.findVarHandle(Shelf.class, "marks", Optional.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private ShelfCopier() {
  }

  /**
   * Returns a deep copy of the source, or null for null.
   *
   * @param copyS copies values of type S; never called with null
   */
  static <A, S> Shelf<A, S> copy(Shelf<A, S> source, UnaryOperator<S> copyS) {
    if (source == null) {
      return null;
    }
    // `next` may lead from a Shelf back to itself, so a map remembers the copies.
    Map<Object, Object> copies = new IdentityHashMap<>(expected);
    Shelf<A, S> copy = copy(source, copyS, copies);
    expect(copies.size());
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copyS copies values of type S; never called with null
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  @SuppressWarnings("unchecked")
  static <A, S> Shelf<A, S> copy(Shelf<A, S> source, UnaryOperator<S> copyS,
      Map<Object, Object> copies) {
    if (source != null && !copies.containsKey(List.class)) {
      return outermost(source, copyS, copies);
    }
    if (source == null) {
      return null;
    }
    Shelf<A, S> known = (Shelf<A, S>) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != Shelf.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Shelf<A, S> copy = new Shelf<>();
    copies.put(source, copy);
    Map<String, ? extends S> all = readAll(source);
    Map<String, ? extends S> allOfCopy = readAll(copy);
    remember(all, allOfCopy, "Shelf.all", copies);
    PAIRS.set(copy, PairCopier.copy(readPairs(source), held2 -> copyPairArray(held2, copyS, copies),
        copyS, copies));
    MARKS.set(copy, copyOptional(readMarks(source), copies));
    ShelfCopier.<S>asSMap(allOfCopy).clear();
    ShelfCopier.<S>asSMap(all).forEach(
        (key, value) -> ShelfCopier.<S>asSMap(allOfCopy).put(key, copyS(value, copyS, copies)));
    fill(copies, () -> {
      NEXT.set(copy, copy(readNext(source),
          held -> copyIntArrayHashMap(held, "Shelf.next", copyS, copies), copies));
    });
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

  /**
   * Copies the source. Some collections and maps are filled at the end, such as those that hash
   * or compare their contents.
   */
  private static <A, S> Shelf<A, S> outermost(Shelf<A, S> source, UnaryOperator<S> copyS,
      Map<Object, Object> copies) {
    List<Runnable> last = new ArrayList<>();
    copies.put(List.class, last);
    try {
      Shelf<A, S> copy = copy(source, copyS, copies);
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
  private static <A, S> Map<String, ? extends S> readAll(Shelf<A, S> source) {
    return (Map<String, ? extends S>) ALL.get(source);
  }

  /**
   * Records {@code made}, which a constructor has created, as the copy of the source. Throws if
   * another copy was recorded before.
   */
  private static void remember(Object source, Object made, String field,
      Map<Object, Object> copies) {
    Object known = copies.putIfAbsent(source, made);
    if (known != null && known != made) {
      throw new IllegalStateException(
          field + " was copied before the object whose constructor creates it");
    }
  }

  @SuppressWarnings("unchecked")
  private static <A, S> Shelf<S, HashMap<S, int[]>> readNext(Shelf<A, S> source) {
    return (Shelf<S, HashMap<S, int[]>>) NEXT.get(source);
  }

  @SuppressWarnings("unchecked")
  private static <K, V> HashMap<K, V> emptyLike(HashMap<K, V> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == HashMap.class) {
      return new HashMap<>((int) (source.size() / 0.75f) + 1);
    }
    if (kind == LinkedHashMap.class) {
      HashMap<K, V> copy = (HashMap<K, V>) ((LinkedHashMap<?, ?>) source).clone();
      copy.clear();
      return copy;
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  @SuppressWarnings("unchecked")
  private static <S> S copyS(S source, UnaryOperator<S> copyS, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    if (copies.containsKey(source)) {
      return (S) copies.get(source);
    }
    S copy = copyS.apply(source);
    if (copy != source) {
      copies.put(source, copy);
    }
    return copy;
  }

  private static int[] copyIntArray(int[] source, Map<Object, Object> copies) {
    return source == null ? null : (int[]) copies.computeIfAbsent(source,
        original -> source.clone());
  }

  /**
   * Puts the copied entries into the map when all copying is done. Until then, the keys'
   * hash codes and comparisons may depend on objects that are not yet complete.
   */
  private static <K, V> void putLast(Map<K, V> copy, Map<K, V> source, UnaryOperator<K> key,
      UnaryOperator<V> value, String field, Map<Object, Object> copies) {
    List<K> keys = new ArrayList<>(source.keySet());
    List<V> values = new ArrayList<>(source.values());
    keys.replaceAll(key);
    values.replaceAll(value);
    last(copies).add(() -> {
      copy.clear();
      for (int i = 0; i < keys.size(); i++) {
        copy.put(keys.get(i), values.get(i));
      }
      if (copy.size() < keys.size() && !copies.containsKey(List.class)) {
        throw new IllegalStateException(field + " holds keys whose copies are equal");
      }
    });
  }

  /** Returns the tasks that the outermost call runs when everything else is complete. */
  @SuppressWarnings("unchecked")
  private static List<Runnable> last(Map<Object, Object> copies) {
    return (List<Runnable>) copies.get(List.class);
  }

  @SuppressWarnings("unchecked")
  private static <S> HashMap<S, int[]> copyIntArrayHashMap(HashMap<S, int[]> source, String field,
      UnaryOperator<S> copyS, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    HashMap<S, int[]> known = (HashMap<S, int[]>) copies.get(source);
    if (known != null) {
      return known;
    }
    HashMap<S, int[]> copy = emptyLike(source, field);
    copies.put(source, copy);
    putLast(copy, source, key -> copyS(key, copyS, copies), value -> copyIntArray(value, copies),
        field, copies);
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static <A, S> Pair<Pair<Boolean, S>[], S> readPairs(Shelf<A, S> source) {
    return (Pair<Pair<Boolean, S>[], S>) PAIRS.get(source);
  }

  @SuppressWarnings("unchecked")
  private static <S> Pair<Boolean, S>[] copyPairArray(Pair<Boolean, S>[] source,
      UnaryOperator<S> copyS, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Pair<Boolean, S>[] known = (Pair<Boolean, S>[]) copies.get(source);
    if (known != null) {
      return known;
    }
    Pair<Boolean, S>[] copy = source.clone();
    copies.put(source, copy);
    for (int i = 0; i < copy.length; i++) {
      copy[i] = PairCopier.copy(copy[i], UnaryOperator.identity(), copyS, copies);
    }
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static Optional<? extends boolean[]> readMarks(Shelf<?, ?> source) {
    return (Optional<? extends boolean[]>) MARKS.get(source);
  }

  private static Optional<? extends boolean[]> copyOptional(Optional<? extends boolean[]> source,
      Map<Object, Object> copies) {
    return source == null ? null
        : source.map((boolean[] content) -> copyBooleanArray(content, copies));
  }

  private static boolean[] copyBooleanArray(boolean[] source, Map<Object, Object> copies) {
    return source == null ? null : (boolean[]) copies.computeIfAbsent(source,
        original -> source.clone());
  }

  @SuppressWarnings("unchecked")
  private static <S> Map<String, S> asSMap(Map<String, ? extends S> elements) {
    return (Map<String, S>) elements;
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
