package sample;

import dev.latchwork.LatchworkGenerated;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Label}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class LabelCopier {
  private LabelCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Label copy(Label source) {
    if (source == null) {
      return null;
    }
    if (source.getClass() != Label.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    return new Label(source.locale, source.text, source.width, source.height, source.code,
        source.quoted);
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Label copy(Label source, Map<Object, Object> copies) {
    return source == null ? null : (Label) copies.computeIfAbsent(source, original -> copy(source));
  }
}
