package desk;

import dev.latchwork.LatchworkGenerated;
import java.sql.Timestamp;
import java.text.DateFormat;
import java.util.AbstractMap;
import java.util.BitSet;
import java.util.Calendar;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Desk}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class DeskCopier {
  private DeskCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Desk copy(Desk source) {
    if (source == null) {
      return null;
    }
    Desk copy = new Desk();
    copy.date = source.date == null ? null : (Date) source.date.clone();
    copy.stamp = source.stamp == null ? null : (Timestamp) source.stamp.clone();
    copy.calendar = source.calendar == null ? null : (Calendar) source.calendar.clone();
    copy.format = source.format == null ? null : (DateFormat) source.format.clone();
    copy.bits = source.bits == null ? null : (BitSet) source.bits.clone();
    copy.builder = source.builder == null ? null : new StringBuilder(source.builder);
    copy.buffer = source.buffer == null ? null : new StringBuffer(source.buffer);
    copy.properties = copyProperties(source.properties, "Desk.properties");
    copy.optional = copyOptional(source.optional);
    copy.entry = copyEntry(source.entry, "Desk.entry");
    copy.pair = source.pair == null ? null : new AbstractMap.SimpleEntry<>(
        exactly(AbstractMap.SimpleEntry.class, source.pair, "Desk.pair"));
    copy.counter = source.counter == null ? null
        : new AtomicLong(exactly(AtomicLong.class, source.counter, "Desk.counter").get());
    copy.flag = source.flag == null ? null
        : new AtomicBoolean(exactly(AtomicBoolean.class, source.flag, "Desk.flag").get());
    copy.counts = copyAtomicIntegerArray(source.counts, "Desk.counts");
    copy.reference = copyAtomicReference(source.reference, "Desk.reference");
    copy.references = copyAtomicReferenceArray(source.references, "Desk.references");
    copy.adder = copyLongAdder(source.adder, "Desk.adder");
    copy.lock = source.lock == null ? null : new ReentrantReadWriteLock(source.lock.isFair());
    copy.stamped = source.stamped == null ? null : new StampedLock();
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Desk copy(Desk source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Desk known = (Desk) copies.get(source);
    if (known != null) {
      return known;
    }
    Desk copy = new Desk();
    copies.put(source, copy);
    copy.date = copyDate(source.date, copies);
    copy.stamp = copyTimestamp(source.stamp, copies);
    copy.calendar = copyCalendar(source.calendar, copies);
    copy.format = copyDateFormat(source.format, copies);
    copy.bits = copyBitSet(source.bits, copies);
    copy.builder = copyStringBuilder(source.builder, copies);
    copy.buffer = copyStringBuffer(source.buffer, copies);
    copy.properties = copyProperties(source.properties, "Desk.properties", copies);
    copy.optional = copyOptional(source.optional, copies);
    copy.entry = copyEntry(source.entry, "Desk.entry", copies);
    copy.pair = copySimpleEntry(source.pair, "Desk.pair", copies);
    copy.counter = copyAtomicLong(source.counter, "Desk.counter", copies);
    copy.flag = copyAtomicBoolean(source.flag, "Desk.flag", copies);
    copy.counts = copyAtomicIntegerArray(source.counts, "Desk.counts", copies);
    copy.reference = copyAtomicReference(source.reference, "Desk.reference", copies);
    copy.references = copyAtomicReferenceArray(source.references, "Desk.references", copies);
    copy.adder = copyLongAdder(source.adder, "Desk.adder", copies);
    copy.lock = copyReentrantReadWriteLock(source.lock, copies);
    copy.stamped = copyStampedLock(source.stamped, copies);
    return copy;
  }

  private static Properties defaultsOf(Properties source) {
    Properties rest = (Properties) source.clone();
    // Properties has no getter for its defaults, but a cleared clone holds only the defaults.
    rest.clear();
    if (rest.stringPropertyNames().isEmpty()) {
      return null;
    }
    Properties defaults = new Properties();
    for (String key : rest.stringPropertyNames()) {
      defaults.setProperty(key, rest.getProperty(key));
    }
    return defaults;
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

  private static Properties copyProperties(Properties source, String field) {
    if (source == null) {
      return null;
    }
    exactly(Properties.class, source, field);
    Properties copy = new Properties(defaultsOf(source));
    copy.putAll(source);
    return copy;
  }

  private static Optional<Date> copyOptional(Optional<Date> source) {
    return source == null ? null : source.map(content -> content == null ? null
        : (Date) content.clone());
  }

  private static Map.Entry<String, Date> copyEntry(Map.Entry<String, Date> source, String field) {
    if (source == null) {
      return null;
    }
    return entryOfJdk(source, field) instanceof AbstractMap.SimpleEntry
        ? new AbstractMap.SimpleEntry<>(source.getKey(), copyDate(source.getValue()))
        : new AbstractMap.SimpleImmutableEntry<>(source.getKey(), copyDate(source.getValue()));
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

  private static Date copyDate(Date source) {
    return source == null ? null : (Date) source.clone();
  }

  private static AtomicIntegerArray copyAtomicIntegerArray(AtomicIntegerArray source,
      String field) {
    if (source == null) {
      return null;
    }
    exactly(AtomicIntegerArray.class, source, field);
    AtomicIntegerArray copy = new AtomicIntegerArray(source.length());
    for (int i = 0; i < source.length(); i++) {
      copy.set(i, source.get(i));
    }
    return copy;
  }

  private static AtomicReference<Date> copyAtomicReference(AtomicReference<Date> source,
      String field) {
    if (source == null) {
      return null;
    }
    exactly(AtomicReference.class, source, field);
    AtomicReference<Date> copy = new AtomicReference<>();
    copy.set(copyDate(source.get()));
    return copy;
  }

  private static AtomicReferenceArray<Date> copyAtomicReferenceArray(
      AtomicReferenceArray<Date> source, String field) {
    if (source == null) {
      return null;
    }
    exactly(AtomicReferenceArray.class, source, field);
    AtomicReferenceArray<Date> copy = new AtomicReferenceArray<>(source.length());
    for (int i = 0; i < source.length(); i++) {
      copy.set(i, copyDate(source.get(i)));
    }
    return copy;
  }

  private static LongAdder copyLongAdder(LongAdder source, String field) {
    if (source == null) {
      return null;
    }
    exactly(LongAdder.class, source, field);
    LongAdder copy = new LongAdder();
    copy.add(source.sum());
    return copy;
  }

  private static Date copyDate(Date source, Map<Object, Object> copies) {
    return source == null ? null : (Date) copies.computeIfAbsent(source,
        original -> (Date) source.clone());
  }

  private static Timestamp copyTimestamp(Timestamp source, Map<Object, Object> copies) {
    return source == null ? null : (Timestamp) copies.computeIfAbsent(source,
        original -> (Timestamp) source.clone());
  }

  private static Calendar copyCalendar(Calendar source, Map<Object, Object> copies) {
    return source == null ? null : (Calendar) copies.computeIfAbsent(source,
        original -> (Calendar) source.clone());
  }

  private static DateFormat copyDateFormat(DateFormat source, Map<Object, Object> copies) {
    return source == null ? null : (DateFormat) copies.computeIfAbsent(source,
        original -> (DateFormat) source.clone());
  }

  private static BitSet copyBitSet(BitSet source, Map<Object, Object> copies) {
    return source == null ? null : (BitSet) copies.computeIfAbsent(source,
        original -> (BitSet) source.clone());
  }

  private static StringBuilder copyStringBuilder(StringBuilder source, Map<Object, Object> copies) {
    return source == null ? null : (StringBuilder) copies.computeIfAbsent(source,
        original -> new StringBuilder(source));
  }

  private static StringBuffer copyStringBuffer(StringBuffer source, Map<Object, Object> copies) {
    return source == null ? null : (StringBuffer) copies.computeIfAbsent(source,
        original -> new StringBuffer(source));
  }

  private static Properties copyProperties(Properties source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Properties known = (Properties) copies.get(source);
    if (known != null) {
      return known;
    }
    exactly(Properties.class, source, field);
    Properties copy = new Properties(defaultsOf(source));
    copies.put(source, copy);
    copy.putAll(source);
    return copy;
  }

  private static Optional<Date> copyOptional(Optional<Date> source, Map<Object, Object> copies) {
    return source == null ? null : source.map(content -> copyDate(content, copies));
  }

  @SuppressWarnings("unchecked")
  private static Map.Entry<String, Date> copyEntry(Map.Entry<String, Date> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Map.Entry<String, Date> known = (Map.Entry<String, Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    Map.Entry<String, Date> copy = entryOfJdk(source, field) instanceof AbstractMap.SimpleEntry
        ? new AbstractMap.SimpleEntry<>(source.getKey(), copyDate(source.getValue(), copies))
        : new AbstractMap.SimpleImmutableEntry<>(source.getKey(),
        copyDate(source.getValue(), copies));
    copies.put(source, copy);
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static AbstractMap.SimpleEntry<String, Integer> copySimpleEntry(
      AbstractMap.SimpleEntry<String, Integer> source, String field, Map<Object, Object> copies) {
    return source == null ? null
        : (AbstractMap.SimpleEntry<String, Integer>) copies.computeIfAbsent(source,
        original -> new AbstractMap.SimpleEntry<>(
        exactly(AbstractMap.SimpleEntry.class, source, field)));
  }

  private static AtomicLong copyAtomicLong(AtomicLong source, String field,
      Map<Object, Object> copies) {
    return source == null ? null : (AtomicLong) copies.computeIfAbsent(source,
        original -> new AtomicLong(exactly(AtomicLong.class, source, field).get()));
  }

  private static AtomicBoolean copyAtomicBoolean(AtomicBoolean source, String field,
      Map<Object, Object> copies) {
    return source == null ? null : (AtomicBoolean) copies.computeIfAbsent(source,
        original -> new AtomicBoolean(exactly(AtomicBoolean.class, source, field).get()));
  }

  private static AtomicIntegerArray copyAtomicIntegerArray(AtomicIntegerArray source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    AtomicIntegerArray known = (AtomicIntegerArray) copies.get(source);
    if (known != null) {
      return known;
    }
    exactly(AtomicIntegerArray.class, source, field);
    AtomicIntegerArray copy = new AtomicIntegerArray(source.length());
    copies.put(source, copy);
    for (int i = 0; i < source.length(); i++) {
      copy.set(i, source.get(i));
    }
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static AtomicReference<Date> copyAtomicReference(AtomicReference<Date> source,
      String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    AtomicReference<Date> known = (AtomicReference<Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    exactly(AtomicReference.class, source, field);
    AtomicReference<Date> copy = new AtomicReference<>();
    copies.put(source, copy);
    copy.set(copyDate(source.get(), copies));
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static AtomicReferenceArray<Date> copyAtomicReferenceArray(
      AtomicReferenceArray<Date> source, String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    AtomicReferenceArray<Date> known = (AtomicReferenceArray<Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    exactly(AtomicReferenceArray.class, source, field);
    AtomicReferenceArray<Date> copy = new AtomicReferenceArray<>(source.length());
    copies.put(source, copy);
    for (int i = 0; i < source.length(); i++) {
      copy.set(i, copyDate(source.get(i), copies));
    }
    return copy;
  }

  private static LongAdder copyLongAdder(LongAdder source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    LongAdder known = (LongAdder) copies.get(source);
    if (known != null) {
      return known;
    }
    exactly(LongAdder.class, source, field);
    LongAdder copy = new LongAdder();
    copies.put(source, copy);
    copy.add(source.sum());
    return copy;
  }

  private static ReentrantReadWriteLock copyReentrantReadWriteLock(ReentrantReadWriteLock source,
      Map<Object, Object> copies) {
    return source == null ? null : (ReentrantReadWriteLock) copies.computeIfAbsent(source,
        original -> new ReentrantReadWriteLock(source.isFair()));
  }

  private static StampedLock copyStampedLock(StampedLock source, Map<Object, Object> copies) {
    return source == null ? null : (StampedLock) copies.computeIfAbsent(source,
        original -> new StampedLock());
  }
}
