package attic;

import dev.latchwork.LatchworkGenerated;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Copies {@link Stack.Sheet} deeply. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class Stack_SheetCopier {
  private Stack_SheetCopier() {
  }

  /** Returns a copy that shares nothing mutable; null for null. */
  static <T> Stack.Sheet<T> copy(Stack.Sheet<T> source) {
    if (source == null) {
      return null;
    }
    if (source.getClass() != Stack.Sheet.class) {
      throw new IllegalArgumentException(
          "no copier is known of the subclass " + source.getClass().getName());
    }
    Stack.Sheet<T> copy = new Stack.Sheet<>();
    copy.size = source.size;
    return copy;
  }

  /**
   * The same within a larger copy.
   *
   * @param copies what has been copied, by identity, to its copy; is added to
   */
  @SuppressWarnings("unchecked")
  static <T> Stack.Sheet<T> copy(Stack.Sheet<T> source, Map<Object, Object> copies) {
    return source == null ? null
        : (Stack.Sheet<T>) copies.computeIfAbsent(source, original -> copy(source));
  }
}
