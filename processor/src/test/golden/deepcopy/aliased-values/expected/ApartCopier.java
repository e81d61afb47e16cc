package ledger;

import dev.latchwork.LatchworkGenerated;
import java.util.AbstractMap;
import java.util.BitSet;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Apart}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class ApartCopier {
  private ApartCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Apart copy(Apart source) {
    if (source == null) {
      return null;
    }
    Apart copy = new Apart();
    copy.entry = source.entry == null ? null : new AbstractMap.SimpleEntry<>(
        exactly(AbstractMap.SimpleEntry.class, source.entry, "Apart.entry"));
    copy.fixed = copySimpleImmutableEntry(source.fixed, "Apart.fixed");
    copy.bits = source.bits == null ? null : (BitSet) source.bits.clone();
    copy.name = source.name == null ? null
        : new AtomicReference<>(exactly(AtomicReference.class, source.name, "Apart.name").get());
    copy.number = source.number == null ? null
        : new AtomicReference<>(exactly(AtomicReference.class, source.number, "Apart.number").get());
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Apart copy(Apart source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Apart known = (Apart) copies.get(source);
    if (known != null) {
      return known;
    }
    Apart copy = new Apart();
    copies.put(source, copy);
    copy.entry = copySimpleEntry(source.entry, "Apart.entry", copies);
    copy.fixed = copySimpleImmutableEntry(source.fixed, "Apart.fixed", copies);
    copy.bits = copyBitSet(source.bits, copies);
    copy.name = copyAtomicReference(source.name, "Apart.name", copies);
    copy.number = copyAtomicReference2(source.number, "Apart.number", copies);
    return copy;
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

  private static AbstractMap.SimpleImmutableEntry<String, Date> copySimpleImmutableEntry(
      AbstractMap.SimpleImmutableEntry<String, Date> source, String field) {
    if (source == null) {
      return null;
    }
    return new AbstractMap.SimpleImmutableEntry<>(
        exactly(AbstractMap.SimpleImmutableEntry.class, source, field).getKey(),
        copyDate(source.getValue()));
  }

  private static Date copyDate(Date source) {
    return source == null ? null : (Date) source.clone();
  }

  @SuppressWarnings("unchecked")
  private static AbstractMap.SimpleEntry<String, Integer> copySimpleEntry(
      AbstractMap.SimpleEntry<String, Integer> source, String field, Map<Object, Object> copies) {
    return source == null ? null
        : (AbstractMap.SimpleEntry<String, Integer>) copies.computeIfAbsent(source,
        original -> new AbstractMap.SimpleEntry<>(
        exactly(AbstractMap.SimpleEntry.class, source, field)));
  }

  @SuppressWarnings("unchecked")
  private static AbstractMap.SimpleImmutableEntry<String, Date> copySimpleImmutableEntry(
      AbstractMap.SimpleImmutableEntry<String, Date> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    AbstractMap.SimpleImmutableEntry<String, Date> known =
        (AbstractMap.SimpleImmutableEntry<String, Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    AbstractMap.SimpleImmutableEntry<String, Date> copy = new AbstractMap.SimpleImmutableEntry<>(
        exactly(AbstractMap.SimpleImmutableEntry.class, source, field).getKey(),
        copyDate(source.getValue(), copies));
    copies.put(source, copy);
    return copy;
  }

  private static Date copyDate(Date source, Map<Object, Object> copies) {
    return source == null ? null : (Date) copies.computeIfAbsent(source,
        original -> (Date) source.clone());
  }

  private static BitSet copyBitSet(BitSet source, Map<Object, Object> copies) {
    return source == null ? null : (BitSet) copies.computeIfAbsent(source,
        original -> (BitSet) source.clone());
  }

  @SuppressWarnings("unchecked")
  private static AtomicReference<String> copyAtomicReference(AtomicReference<String> source,
      String field, Map<Object, Object> copies) {
    return source == null ? null : (AtomicReference<String>) copies.computeIfAbsent(source,
        original -> new AtomicReference<>(exactly(AtomicReference.class, source, field).get()));
  }

  @SuppressWarnings("unchecked")
  private static AtomicReference<Integer> copyAtomicReference2(AtomicReference<Integer> source,
      String field, Map<Object, Object> copies) {
    return source == null ? null : (AtomicReference<Integer>) copies.computeIfAbsent(source,
        original -> new AtomicReference<>(exactly(AtomicReference.class, source, field).get()));
  }
}
