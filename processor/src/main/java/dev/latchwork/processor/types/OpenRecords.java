package dev.latchwork.processor.types;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.type.DeclaredType;

/**
 * The records whose components are being examined, one inside another. A {@code record Nested<T>(T
 * head, Nested<Pair<T>> tail)} has a different type at each level, so no type ever comes up twice.
 * Captured wildcards also differ at each level. A record that is being examined at too many levels
 * at once is taken to nest without end.
 */
public final class OpenRecords {
  private static final int LIMIT = 6;

  private final Map<Element, Integer> open = new HashMap<>();

  /** Returns {@code answer} for a record, or {@code endless} if the record nests without end. */
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
