package sample;

import dev.latchwork.LatchworkGenerated;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Id}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class IdCopier {
  private IdCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static <T> Id<T> copy(Id<T> source) {
    if (source == null) {
      return null;
    }
    if (source.getClass() != Id.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Id<T> copy = new Id<>();
    copy.value = source.value == null ? null : source.value.clone();
    copy.type = source.type;
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  @SuppressWarnings("unchecked")
  static <T> Id<T> copy(Id<T> source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Id<T> known = (Id<T>) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != Id.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Id<T> copy = new Id<>();
    copies.put(source, copy);
    copy.value = copyLongArray(source.value, copies);
    copy.type = source.type;
    return copy;
  }

  private static long[] copyLongArray(long[] source, Map<Object, Object> copies) {
    return source == null ? null : (long[]) copies.computeIfAbsent(source,
        original -> source.clone());
  }
}
