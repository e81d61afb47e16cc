package tea;

import dev.latchwork.LatchworkGenerated;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Blend}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class BlendCopier {
  private BlendCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Blend copy(Blend source) {
    if (source == null) {
      return null;
    }
    Blend copy = new Blend();
    copy.last = source.last;
    copy.taste = source.taste;
    copy.note = source.note;
    copy.hint = source.hint;
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Blend copy(Blend source, Map<Object, Object> copies) {
    return source == null ? null : (Blend) copies.computeIfAbsent(source, original -> copy(source));
  }
}
