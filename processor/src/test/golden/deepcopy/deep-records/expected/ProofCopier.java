package algebra;

import dev.latchwork.LatchworkGenerated;
import java.util.AbstractMap;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Proof}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class ProofCopier {
  /** About how many objects the last copies had. Threads may overwrite this estimate. */
  private static int expected = 21;

  private ProofCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Proof copy(Proof source) {
    if (source == null) {
      return null;
    }
    // `lemma` may lead from a Proof to others, two of which may refer to the same object, so a map
    // remembers the copies.
    Map<Object, Object> copies = new IdentityHashMap<>(expected);
    Proof copy = copy(source, copies);
    expect(copies.size());
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Proof copy(Proof source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Proof known = (Proof) copies.get(source);
    if (known != null) {
      return known;
    }
    Proof copy = make(copies, source, () -> new Proof(copyIntArray(source.lines(), copies),
        copyEntry(source.lemma(), "Proof.lemma", copies)));
    // Copying the arguments may have reached and copied the source already.
    known = (Proof) copies.putIfAbsent(source, copy);
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

  private static int[] copyIntArray(int[] source, Map<Object, Object> copies) {
    return source == null ? null : (int[]) copies.computeIfAbsent(source,
        original -> source.clone());
  }

  @SuppressWarnings("unchecked")
  private static Map.Entry<String, Proof> copyEntry(Map.Entry<String, Proof> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Map.Entry<String, Proof> known = (Map.Entry<String, Proof>) copies.get(source);
    if (known != null) {
      return known;
    }
    Map.Entry<String, Proof> copy = entryOfJdk(source, field) instanceof AbstractMap.SimpleEntry
        ? new AbstractMap.SimpleEntry<>(source.getKey(), copy(source.getValue(), copies))
        : new AbstractMap.SimpleImmutableEntry<>(source.getKey(), copy(source.getValue(), copies));
    // Copying the contents may have reached and copied the source already.
    known = (Map.Entry<String, Proof>) copies.putIfAbsent(source, copy);
    return known == null ? copy : known;
  }

  /**
   * Returns the source. Throws if its class is not from the JDK: a copy would lose what the class
   * adds to a key and a value.
   */
  private static <K, V> Map.Entry<K, V> entryOfJdk(Map.Entry<K, V> source, String field) {
    if (source.getClass().getModule() != Map.class.getModule()) {
      throw new IllegalArgumentException(
          field + " holds a " + source.getClass().getName() + ", which cannot be copied");
    }
    return source;
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
    Set<Object> seen = (Set<Object>) copies.computeIfAbsent(ProofCopier.class,
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
        if (next instanceof Proof proof) {
          copy(proof, copies);
        }
      }
    }
  }

  private static Collection<?> linksOf(Object source) {
    if (source instanceof Proof proof) {
      return Collections.singletonList(proof.lemma());
    }
    if (source instanceof Map.Entry<?, ?> entry) {
      return Arrays.asList(entry.getKey(), entry.getValue());
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
