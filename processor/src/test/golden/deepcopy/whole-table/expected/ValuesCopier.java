package table;

import dev.latchwork.LatchworkGenerated;
import java.sql.Time;
import java.sql.Timestamp;
import java.text.DateFormat;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.text.SimpleDateFormat;
import java.util.AbstractMap;
import java.util.BitSet;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Values}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class ValuesCopier {
  private ValuesCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Values copy(Values source) {
    // `date` and `sqlDate` may lead to the same Date, so a map remembers the copies.
    return source == null ? null : copy(source, new IdentityHashMap<>());
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Values copy(Values source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Values known = (Values) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != Values.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Values copy = new Values();
    copies.put(source, copy);
    copy.date = copyDate(source.date, copies);
    copy.stringBuffer = copyStringBuffer(source.stringBuffer, copies);
    copy.stringBuilder = copyStringBuilder(source.stringBuilder, copies);
    copy.sqlDate = copyDate2(source.sqlDate, copies);
    copy.time = copyTime(source.time, copies);
    copy.timestamp = copyTimestamp(source.timestamp, copies);
    copy.dateFormat = copyDateFormat(source.dateFormat, copies);
    copy.decimalFormat = copyDecimalFormat(source.decimalFormat, copies);
    copy.numberFormat = copyNumberFormat(source.numberFormat, copies);
    copy.simpleDateFormat = copySimpleDateFormat(source.simpleDateFormat, copies);
    copy.simpleEntry = copySimpleEntry(source.simpleEntry, "Values.simpleEntry", copies);
    copy.simpleImmutableEntry =
        copySimpleImmutableEntry(source.simpleImmutableEntry, "Values.simpleImmutableEntry", copies);
    copy.bitSet = copyBitSet(source.bitSet, copies);
    copy.calendar = copyCalendar(source.calendar, copies);
    copy.gregorianCalendar = copyGregorianCalendar(source.gregorianCalendar, copies);
    copy.entry = copyEntry(source.entry, "Values.entry", copies);
    copy.optional = copyOptional(source.optional, copies);
    copy.properties = copyProperties(source.properties, "Values.properties", copies);
    copy.atomicBoolean = copyAtomicBoolean(source.atomicBoolean, "Values.atomicBoolean", copies);
    copy.atomicInteger = copyAtomicInteger(source.atomicInteger, "Values.atomicInteger", copies);
    copy.atomicIntegerArray =
        copyAtomicIntegerArray(source.atomicIntegerArray, "Values.atomicIntegerArray", copies);
    copy.atomicLong = copyAtomicLong(source.atomicLong, "Values.atomicLong", copies);
    copy.atomicLongArray =
        copyAtomicLongArray(source.atomicLongArray, "Values.atomicLongArray", copies);
    copy.atomicReference =
        copyAtomicReference(source.atomicReference, "Values.atomicReference", copies);
    copy.atomicReferenceArray =
        copyAtomicReferenceArray(source.atomicReferenceArray, "Values.atomicReferenceArray", copies);
    copy.doubleAdder = copyDoubleAdder(source.doubleAdder, "Values.doubleAdder", copies);
    copy.longAdder = copyLongAdder(source.longAdder, "Values.longAdder", copies);
    return copy;
  }

  private static Date copyDate(Date source, Map<Object, Object> copies) {
    return source == null ? null : (Date) copies.computeIfAbsent(source,
        original -> (Date) source.clone());
  }

  private static StringBuffer copyStringBuffer(StringBuffer source, Map<Object, Object> copies) {
    return source == null ? null : (StringBuffer) copies.computeIfAbsent(source,
        original -> new StringBuffer(source));
  }

  private static StringBuilder copyStringBuilder(StringBuilder source, Map<Object, Object> copies) {
    return source == null ? null : (StringBuilder) copies.computeIfAbsent(source,
        original -> new StringBuilder(source));
  }

  private static java.sql.Date copyDate2(java.sql.Date source, Map<Object, Object> copies) {
    return source == null ? null : (java.sql.Date) copies.computeIfAbsent(source,
        original -> (java.sql.Date) source.clone());
  }

  private static Time copyTime(Time source, Map<Object, Object> copies) {
    return source == null ? null : (Time) copies.computeIfAbsent(source,
        original -> (Time) source.clone());
  }

  private static Timestamp copyTimestamp(Timestamp source, Map<Object, Object> copies) {
    return source == null ? null : (Timestamp) copies.computeIfAbsent(source,
        original -> (Timestamp) source.clone());
  }

  private static DateFormat copyDateFormat(DateFormat source, Map<Object, Object> copies) {
    return source == null ? null : (DateFormat) copies.computeIfAbsent(source,
        original -> (DateFormat) source.clone());
  }

  private static DecimalFormat copyDecimalFormat(DecimalFormat source, Map<Object, Object> copies) {
    return source == null ? null : (DecimalFormat) copies.computeIfAbsent(source,
        original -> (DecimalFormat) source.clone());
  }

  private static NumberFormat copyNumberFormat(NumberFormat source, Map<Object, Object> copies) {
    return source == null ? null : (NumberFormat) copies.computeIfAbsent(source,
        original -> (NumberFormat) source.clone());
  }

  private static SimpleDateFormat copySimpleDateFormat(SimpleDateFormat source,
      Map<Object, Object> copies) {
    return source == null ? null : (SimpleDateFormat) copies.computeIfAbsent(source,
        original -> (SimpleDateFormat) source.clone());
  }

  @SuppressWarnings("unchecked")
  private static AbstractMap.SimpleEntry<String, Date> copySimpleEntry(
      AbstractMap.SimpleEntry<String, Date> source, String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    AbstractMap.SimpleEntry<String, Date> known =
        (AbstractMap.SimpleEntry<String, Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    AbstractMap.SimpleEntry<String, Date> copy = new AbstractMap.SimpleEntry<>(
        exactly(AbstractMap.SimpleEntry.class, source, field).getKey(),
        copyDate(source.getValue(), copies));
    copies.put(source, copy);
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

  @SuppressWarnings("unchecked")
  private static AbstractMap.SimpleImmutableEntry<Date, Date> copySimpleImmutableEntry(
      AbstractMap.SimpleImmutableEntry<Date, Date> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    AbstractMap.SimpleImmutableEntry<Date, Date> known =
        (AbstractMap.SimpleImmutableEntry<Date, Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    AbstractMap.SimpleImmutableEntry<Date, Date> copy = new AbstractMap.SimpleImmutableEntry<>(
        copyDate(exactly(AbstractMap.SimpleImmutableEntry.class, source, field).getKey(), copies),
        copyDate(source.getValue(), copies));
    copies.put(source, copy);
    return copy;
  }

  private static BitSet copyBitSet(BitSet source, Map<Object, Object> copies) {
    return source == null ? null : (BitSet) copies.computeIfAbsent(source,
        original -> (BitSet) source.clone());
  }

  private static Calendar copyCalendar(Calendar source, Map<Object, Object> copies) {
    return source == null ? null : (Calendar) copies.computeIfAbsent(source,
        original -> (Calendar) source.clone());
  }

  private static GregorianCalendar copyGregorianCalendar(GregorianCalendar source,
      Map<Object, Object> copies) {
    return source == null ? null : (GregorianCalendar) copies.computeIfAbsent(source,
        original -> (GregorianCalendar) source.clone());
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

  private static Optional<Date> copyOptional(Optional<Date> source, Map<Object, Object> copies) {
    return source == null ? null : source.map(content -> copyDate(content, copies));
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

  private static AtomicBoolean copyAtomicBoolean(AtomicBoolean source, String field,
      Map<Object, Object> copies) {
    return source == null ? null : (AtomicBoolean) copies.computeIfAbsent(source,
        original -> new AtomicBoolean(exactly(AtomicBoolean.class, source, field).get()));
  }

  private static AtomicInteger copyAtomicInteger(AtomicInteger source, String field,
      Map<Object, Object> copies) {
    return source == null ? null : (AtomicInteger) copies.computeIfAbsent(source,
        original -> new AtomicInteger(exactly(AtomicInteger.class, source, field).get()));
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

  private static AtomicLong copyAtomicLong(AtomicLong source, String field,
      Map<Object, Object> copies) {
    return source == null ? null : (AtomicLong) copies.computeIfAbsent(source,
        original -> new AtomicLong(exactly(AtomicLong.class, source, field).get()));
  }

  private static AtomicLongArray copyAtomicLongArray(AtomicLongArray source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    AtomicLongArray known = (AtomicLongArray) copies.get(source);
    if (known != null) {
      return known;
    }
    exactly(AtomicLongArray.class, source, field);
    AtomicLongArray copy = new AtomicLongArray(source.length());
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

  private static DoubleAdder copyDoubleAdder(DoubleAdder source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    DoubleAdder known = (DoubleAdder) copies.get(source);
    if (known != null) {
      return known;
    }
    exactly(DoubleAdder.class, source, field);
    DoubleAdder copy = new DoubleAdder();
    copies.put(source, copy);
    copy.add(source.sum());
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
}
