package dev.latchwork.processor.report.model;

import java.util.Comparator;

/**
 * A line of a source.
 *
 * @param file the path below the root of the packages, such as {@code bank/Account.java}, which is
 *     the same on every machine
 */
public record Place(String file, int line) implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::file).thenComparingInt(Place::line);

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
