package attic;

import dev.latchwork.LatchworkGenerated;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Stack.Sheet}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class Stack_SheetCopier {
  private Stack_SheetCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static <T> Stack.Sheet<T> copy(Stack.Sheet<T> source) {
    if (source == null) {
      return null;
    }
    if (source.getClass() != Stack.Sheet.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Stack.Sheet<T> copy = new Stack.Sheet<>();
    copy.size = source.size;
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  @SuppressWarnings("unchecked")
  static <T> Stack.Sheet<T> copy(Stack.Sheet<T> source, Map<Object, Object> copies) {
    return source == null ? null
        : (Stack.Sheet<T>) copies.computeIfAbsent(source, original -> copy(source));
  }
}
