package sample;

import dev.latchwork.LatchworkGenerated;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Copies {@link Id} deeply. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class IdCopier {
  private IdCopier() {
  }

  /** Returns a copy that shares nothing mutable; null for null. */
  static <T> Id<T> copy(Id<T> source) {
    if (source == null) {
      return null;
    }
    if (source.getClass() != Id.class) {
      throw new IllegalArgumentException(
          "no copier is known of the subclass " + source.getClass().getName());
    }
    Id<T> copy = new Id<>();
    copy.value = source.value == null ? null : source.value.clone();
    copy.type = source.type;
    return copy;
  }

  /**
   * The same within a larger copy.
   *
   * @param copies what has been copied, by identity, to its copy; is added to
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
          "no copier is known of the subclass " + source.getClass().getName());
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
