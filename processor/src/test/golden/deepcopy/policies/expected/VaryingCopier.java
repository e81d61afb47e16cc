package reports;

import dev.latchwork.LatchworkGenerated;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Copies {@link Varying} deeply. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class VaryingCopier {
  private VaryingCopier() {
  }

  /** Returns a copy that shares nothing mutable; null for null. */
  static Varying copy(Varying source) {
    if (source == null) {
      return null;
    }
    if (source.getClass() != Varying.class) {
      throw new IllegalArgumentException(
          "no copier is known of the subclass " + source.getClass().getName());
    }
    return new Varying(source.title, (long[][]) null);
  }

  /**
   * The same within a larger copy.
   *
   * @param copies what has been copied, by identity, to its copy; is added to
   */
  static Varying copy(Varying source, Map<Object, Object> copies) {
    return source == null ? null
        : (Varying) copies.computeIfAbsent(source, original -> copy(source));
  }
}
