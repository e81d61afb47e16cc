package sample;

import dev.latchwork.LatchworkGenerated;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Chain}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class ChainCopier {
  private ChainCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Chain copy(Chain source) {
    if (source == null) {
      return null;
    }
    if (source.getClass() != Chain.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    return new Chain(source.eight, source.nine);
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Chain copy(Chain source, Map<Object, Object> copies) {
    return source == null ? null : (Chain) copies.computeIfAbsent(source, original -> copy(source));
  }
}
