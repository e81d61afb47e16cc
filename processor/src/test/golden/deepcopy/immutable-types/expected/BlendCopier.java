package tea;

import dev.latchwork.LatchworkGenerated;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Copies {@link Blend} deeply. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class BlendCopier {
  private BlendCopier() {
  }

  /** Returns a copy that shares nothing mutable; null for null. */
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
   * The same within a larger copy.
   *
   * @param copies what has been copied, by identity, to its copy; is added to
   */
  static Blend copy(Blend source, Map<Object, Object> copies) {
    return source == null ? null : (Blend) copies.computeIfAbsent(source, original -> copy(source));
  }
}
