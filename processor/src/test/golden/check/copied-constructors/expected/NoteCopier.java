package sample;

import dev.latchwork.LatchworkGenerated;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Note}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class NoteCopier {
  private NoteCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Note copy(Note source) {
    if (source == null) {
      return null;
    }
    if (source.getClass() != Note.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Note copy = new Note(source.title, source.body, source.weight, source.price);
    copy.marks = source.marks == null ? null : source.marks.clone();
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Note copy(Note source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Note known = (Note) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != Note.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Note copy = new Note(source.title, source.body, source.weight, source.price);
    copies.put(source, copy);
    copy.marks = copyIntArray(source.marks, copies);
    return copy;
  }

  private static int[] copyIntArray(int[] source, Map<Object, Object> copies) {
    return source == null ? null : (int[]) copies.computeIfAbsent(source,
        original -> source.clone());
  }
}
