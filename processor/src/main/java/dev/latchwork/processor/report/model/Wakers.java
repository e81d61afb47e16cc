package dev.latchwork.processor.report.model;

import java.util.Comparator;
import java.util.List;

/**
 * Methods that can make a condition true.
 *
 * @param type the qualified name of the guarded class
 * @param fields the fields that the condition reads
 * @param methods the methods that change one of these fields
 */
public record Wakers(String type, String predicate, List<String> fields, List<String> methods)
    implements Comparable<Wakers> {
  private static final Comparator<Wakers> ORDER =
      Comparator.comparing(Wakers::type).thenComparing(Wakers::predicate);

  @Override
  public int compareTo(Wakers other) {
    return ORDER.compare(this, other);
  }
}
