package reports;

import dev.latchwork.LatchworkGenerated;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Varying}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class VaryingCopier {
  private VaryingCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Varying copy(Varying source) {
    if (source == null) {
      return null;
    }
    if (source.getClass() != Varying.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    return new Varying(source.title, (long[][]) null);
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Varying copy(Varying source, Map<Object, Object> copies) {
    return source == null ? null
        : (Varying) copies.computeIfAbsent(source, original -> copy(source));
  }
}
