package ledger;

import dev.latchwork.LatchworkGenerated;
import java.util.AbstractMap;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Ledger}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class LedgerCopier {
  private LedgerCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Ledger copy(Ledger source) {
    // `latest` and `largest` may lead to the same AbstractMap.SimpleEntry, so a map remembers the
    // copies.
    return source == null ? null : copy(source, new IdentityHashMap<>());
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Ledger copy(Ledger source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Ledger known = (Ledger) copies.get(source);
    if (known != null) {
      return known;
    }
    Ledger copy = new Ledger();
    copies.put(source, copy);
    copy.latest = copyEntry(source.latest, "Ledger.latest", copies);
    copy.largest = copySimpleEntry(source.largest, "Ledger.largest", copies);
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static Map.Entry<String, Integer> copyEntry(Map.Entry<String, Integer> source,
      String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Map.Entry<String, Integer> known = (Map.Entry<String, Integer>) copies.get(source);
    if (known != null) {
      return known;
    }
    Map.Entry<String, Integer> copy = entryOfJdk(source, field) instanceof AbstractMap.SimpleEntry
        ? new AbstractMap.SimpleEntry<>(source.getKey(), source.getValue())
        : new AbstractMap.SimpleImmutableEntry<>(source.getKey(), source.getValue());
    copies.put(source, copy);
    return copy;
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

  @SuppressWarnings("unchecked")
  private static AbstractMap.SimpleEntry<String, Integer> copySimpleEntry(
      AbstractMap.SimpleEntry<String, Integer> source, String field, Map<Object, Object> copies) {
    return source == null ? null
        : (AbstractMap.SimpleEntry<String, Integer>) copies.computeIfAbsent(source,
        original -> new AbstractMap.SimpleEntry<>(
        exactly(AbstractMap.SimpleEntry.class, source, field)));
  }

  /**
   * Returns the source. Throws if it is of a subclass of {@code kind}, since the caller
   * would not copy what the subclass adds.
   */
  private static <T> T exactly(Class<?> kind, T source, String field) {
    if (source.getClass() != kind) {
      throw new IllegalArgumentException(
          field + " holds a " + source.getClass().getName() + ", which cannot be copied");
    }
    return source;
  }
}
