package dev.latchwork.processor.types;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.type.DeclaredType;

/**
 * The records whose components are being examined, one inside another. A {@code record Nested<T>(T
 * head, Nested<Pair<T>> tail)} has another type at each level, so none is reached twice, and
 * captured wildcards are new each time. A record that is open too often is taken to be endless.
 */
public final class OpenRecords {
  private static final int LIMIT = 6;

  private final Map<Element, Integer> open = new HashMap<>();

  /** The answer for a record, or the alternative if it nests records of its kind without end. */
  public <A> A within(DeclaredType type, Supplier<A> answer, Supplier<A> endless) {
    Element element = type.asElement();
    int outer = open.getOrDefault(element, 0);
    if (outer == LIMIT) {
      return endless.get();
    }
    open.put(element, outer + 1);
    try {
      return answer.get();
    } finally {
      open.put(element, outer);
    }
  }
}
