package lab;

import dev.latchwork.LatchworkGenerated;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Sample}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
public final class SampleCopier {
  private SampleCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  public static Sample copy(Sample source) {
    if (source == null) {
      return null;
    }
    Sample copy = new Sample(source.name, source.values == null ? null : source.values.clone());
    // `order` is shared, because it is a function.
    copy.order = source.order;
    copy.lock = source.lock == null ? null : new ReentrantLock(source.lock.isFair());
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  public static Sample copy(Sample source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Sample known = (Sample) copies.get(source);
    if (known != null) {
      return known;
    }
    Sample copy = new Sample(source.name, copyDoubleArray(source.values, copies));
    copies.put(source, copy);
    // `order` is shared, because it is a function.
    copy.order = source.order;
    copy.lock = copyReentrantLock(source.lock, copies);
    return copy;
  }

  private static double[] copyDoubleArray(double[] source, Map<Object, Object> copies) {
    return source == null ? null : (double[]) copies.computeIfAbsent(source,
        original -> source.clone());
  }

  private static ReentrantLock copyReentrantLock(ReentrantLock source, Map<Object, Object> copies) {
    return source == null ? null : (ReentrantLock) copies.computeIfAbsent(source,
        original -> new ReentrantLock(source.isFair()));
  }
}
