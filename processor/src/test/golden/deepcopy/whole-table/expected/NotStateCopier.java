package table;

import dev.latchwork.LatchworkGenerated;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link NotState}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class NotStateCopier {
  private NotStateCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static NotState copy(NotState source) {
    if (source == null) {
      return null;
    }
    if (source.getClass() != NotState.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    NotState copy = new NotState();
    // `comparator` is shared, because it is a function.
    copy.comparator = source.comparator;
    // `logger` is shared, because it is a logger.
    copy.logger = source.logger;
    // `langLogger` is shared, because it is a logger.
    copy.langLogger = source.langLogger;
    // `threadLocal` is shared, because it is a thread local.
    copy.threadLocal = source.threadLocal;
    // `throwable` is shared, because it is an exception.
    copy.throwable = source.throwable;
    // `function` is shared, because it is a function.
    copy.function = source.function;
    // `size` is shared, because it is a function.
    copy.size = source.size;
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static NotState copy(NotState source, Map<Object, Object> copies) {
    return source == null ? null
        : (NotState) copies.computeIfAbsent(source, original -> copy(source));
  }
}
