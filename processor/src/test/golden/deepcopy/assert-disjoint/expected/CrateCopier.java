package crates;

import dev.latchwork.LatchworkGenerated;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Crate}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class CrateCopier {
  private CrateCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Crate copy(Crate source) {
    if (source == null) {
      return null;
    }
    Crate copy = new Crate();
    copy.layers = copyIntArrayArrayList(source.layers, "Crate.layers");
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Crate copy(Crate source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Crate known = (Crate) copies.get(source);
    if (known != null) {
      return known;
    }
    Crate copy = new Crate();
    copies.put(source, copy);
    copy.layers = copyIntArrayArrayList(source.layers, "Crate.layers", copies);
    return copy;
  }

  /**
   * Throws {@link AssertionError} if the two objects share something mutable, or if either
   * of them leads to the same object twice.
   */
  static void assertDisjoint(Crate first, Crate second) {
    Map<Object, Object> parts = partsOf(first);
    for (Object part : partsOf(second).keySet()) {
      if (parts.containsKey(part)) {
        throw new AssertionError("both hold the same " + part.getClass().getName());
      }
    }
  }

  private static Map<Object, Object> partsOf(Crate source) {
    Map<Object, Object> parts = new IdentityHashMap<>();
    copy(source, parts);
    Map<Object, Object> others = new IdentityHashMap<>();
    // The inner call copies an object once for each reference to it. If the source leads to the
    // same object twice, the inner copy therefore has more parts than the source.
    copy(copy(source), others);
    if (changeable(parts) != changeable(others)) {
      throw new AssertionError("this Crate is not a tree: it leads to an object twice");
    }
    // Removes keys that are not mutable parts of the source: classes (the copiers use
    // them as keys for their own bookkeeping) and immutable collections.
    parts.keySet().removeIf(
        part -> part instanceof Class || part.getClass().getName()
            .matches("java.util.(Immutable|Collections.(.*Empty|Singleton|Copies)).*"));
    return parts;
  }

  /** Returns how many of the parts are mutable. */
  private static long changeable(Map<Object, Object> parts) {
    String immutable =
        "java.util.(Immutable|Collections.(.*Empty|Singleton|Copies|Unmodifiable)).*";
    return parts.keySet().stream().filter(part -> !part.getClass().getName().matches(immutable))
        .count();
  }

  private static <E> ArrayList<E> copyOf(ArrayList<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == ArrayList.class) {
      return new ArrayList<>(source);
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  private static ArrayList<int[]> copyIntArrayArrayList(ArrayList<int[]> source, String field) {
    if (source == null) {
      return null;
    }
    ArrayList<int[]> copy = copyOf(source, field);
    copy.replaceAll(element -> element == null ? null : element.clone());
    return copy;
  }

  private static int[] copyIntArray(int[] source, Map<Object, Object> copies) {
    return source == null ? null : (int[]) copies.computeIfAbsent(source,
        original -> source.clone());
  }

  @SuppressWarnings("unchecked")
  private static ArrayList<int[]> copyIntArrayArrayList(ArrayList<int[]> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    ArrayList<int[]> known = (ArrayList<int[]>) copies.get(source);
    if (known != null) {
      return known;
    }
    ArrayList<int[]> copy = copyOf(source, field);
    copies.put(source, copy);
    copy.replaceAll(element -> copyIntArray(element, copies));
    return copy;
  }
}
