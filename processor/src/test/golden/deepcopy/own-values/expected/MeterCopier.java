package meters;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Meter}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class MeterCopier {
  /** Handles for private members of Meter. They are as fast as direct access. */
  private static final VarHandle HITS;

  private static final VarHandle LOG;
  private static final VarHandle BUCKETS;

  static {
    try {
      MethodHandles.Lookup meter =
          MethodHandles.privateLookupIn(Meter.class, MethodHandles.lookup());
      HITS = meter.findVarHandle(Meter.class, "hits", AtomicLong.class);
      LOG = meter.findVarHandle(Meter.class, "log", StringBuilder.class);
      BUCKETS = meter.findVarHandle(Meter.class, "buckets", int[].class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private MeterCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Meter copy(Meter source) {
    // `last` and `created` may lead to the same Date, so a map remembers the copies.
    return source == null ? null : copy(source,
        new IdentityHashMap<>(Math.max(21, sizeOf(source.days))));
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Meter copy(Meter source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Meter known = (Meter) copies.get(source);
    if (known != null) {
      return known;
    }
    Meter copy = new Meter();
    copies.put(source, copy);
    AtomicLong hits = (AtomicLong) HITS.get(source);
    AtomicLong hitsOfCopy = (AtomicLong) HITS.get(copy);
    remember(hits, hitsOfCopy, "Meter.hits", copies);
    StringBuilder log = (StringBuilder) LOG.get(source);
    StringBuilder logOfCopy = (StringBuilder) LOG.get(copy);
    remember(log, logOfCopy, "Meter.log", copies);
    int[] buckets = (int[]) BUCKETS.get(source);
    int[] bucketsOfCopy = (int[]) BUCKETS.get(copy);
    remember(buckets, bucketsOfCopy, "Meter.buckets", copies);
    remember(source.last, copy.last, "Meter.last", copies);
    remember(source.total, copy.total, "Meter.total", copies);
    remember(source.seen, copy.seen, "Meter.seen", copies);
    remember(source.created, copy.created, "Meter.created", copies);
    remember(source.counts, copy.counts, "Meter.counts", copies);
    remember(source.days, copy.days, "Meter.days", copies);
    hitsOfCopy.set(hits.get());
    logOfCopy.setLength(0);
    logOfCopy.append(log);
    checkLength(buckets.length, bucketsOfCopy.length, "Meter.buckets");
    System.arraycopy(buckets, 0, bucketsOfCopy, 0, bucketsOfCopy.length);
    copy.last.set(copyDate(source.last.get(), copies));
    copy.total.reset();
    copy.total.add(source.total.sum());
    copy.seen.clear();
    copy.seen.or(source.seen);
    copy.created.setTime(source.created.getTime());
    checkLength(source.counts.length(), copy.counts.length(), "Meter.counts");
    for (int i = 0; i < copy.counts.length(); i++) {
      copy.counts.set(i, source.counts.get(i));
    }
    checkLength(source.days.length, copy.days.length, "Meter.days");
    for (int i = 0; i < copy.days.length; i++) {
      copy.days[i] = copyDate(source.days[i], copies);
    }
    return copy;
  }

  private static int sizeOf(Object[] source) {
    return source == null ? 0 : source.length;
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

  /** Throws if the constructor has created an array of another length for the copy. */
  private static void checkLength(int ofSource, int ofCopy, String field) {
    if (ofSource != ofCopy) {
      throw new IllegalStateException(
          field + " has length " + ofSource + ", but in the copy " + ofCopy);
    }
  }

  private static Date copyDate(Date source, Map<Object, Object> copies) {
    return source == null ? null : (Date) copies.computeIfAbsent(source,
        original -> (Date) source.clone());
  }
}
