package meters;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Passed}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class PassedCopier {
  /** Handles for private members of Passed. They are as fast as direct access. */
  private static final VarHandle HITS;

  static {
    try {
      MethodHandles.Lookup passed =
          MethodHandles.privateLookupIn(Passed.class, MethodHandles.lookup());
      HITS = passed.findVarHandle(Passed.class, "hits", AtomicLong.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private PassedCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Passed copy(Passed source) {
    if (source == null) {
      return null;
    }
    return new Passed(copyAtomicLong((AtomicLong) HITS.get(source), "Passed.hits"));
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Passed copy(Passed source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Passed known = (Passed) copies.get(source);
    if (known != null) {
      return known;
    }
    Passed copy = new Passed(copyAtomicLong((AtomicLong) HITS.get(source), "Passed.hits", copies));
    copies.put(source, copy);
    return copy;
  }

  private static AtomicLong copyAtomicLong(AtomicLong source, String field) {
    return source == null ? null : new AtomicLong(exactly(AtomicLong.class, source, field).get());
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

  private static AtomicLong copyAtomicLong(AtomicLong source, String field,
      Map<Object, Object> copies) {
    return source == null ? null : (AtomicLong) copies.computeIfAbsent(source,
        original -> new AtomicLong(exactly(AtomicLong.class, source, field).get()));
  }
}
