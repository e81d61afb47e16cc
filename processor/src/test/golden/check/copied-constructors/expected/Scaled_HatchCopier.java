package sample;

import dev.latchwork.LatchworkGenerated;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Scaled.Hatch}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class Scaled_HatchCopier {
  private Scaled_HatchCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Scaled.Hatch copy(Scaled.Hatch source) {
    if (source == null) {
      return null;
    }
    if (source.getClass() != Scaled.Hatch.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    return new Scaled.Hatch(source.width);
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Scaled.Hatch copy(Scaled.Hatch source, Map<Object, Object> copies) {
    return source == null ? null
        : (Scaled.Hatch) copies.computeIfAbsent(source, original -> copy(source));
  }
}
