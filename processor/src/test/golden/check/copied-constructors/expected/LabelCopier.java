package sample;

import dev.latchwork.LatchworkGenerated;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Copies {@link Label} deeply. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class LabelCopier {
  private LabelCopier() {
  }

  /** Returns a copy that shares nothing mutable; null for null. */
  static Label copy(Label source) {
    if (source == null) {
      return null;
    }
    if (source.getClass() != Label.class) {
      throw new IllegalArgumentException(
          "no copier is known of the subclass " + source.getClass().getName());
    }
    return new Label(source.locale, source.text, source.width, source.height, source.code,
        source.quoted);
  }

  /**
   * The same within a larger copy.
   *
   * @param copies what has been copied, by identity, to its copy; is added to
   */
  static Label copy(Label source, Map<Object, Object> copies) {
    return source == null ? null : (Label) copies.computeIfAbsent(source, original -> copy(source));
  }
}
