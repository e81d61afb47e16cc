package dev.latchwork.processor.report.model;

import java.util.Comparator;
import java.util.List;

/**
 * Who can make a predicate hold.
 *
 * @param type the qualified name of the guarded class
 * @param fields what the predicate reads
 * @param methods those that change one of these
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
