package dev.latchwork.processor.report.model;

/**
 * A piece of source.
 *
 * @param file by its package, such as {@code bank/Account.java}
 * @param firstLine the number of its first line in the file
 */
public record SourceText(String file, int firstLine, String text) {

  public int lines() {
    return (int) text.lines().count();
  }

  boolean has(Place place) {
    return place.file().equals(file)
        && place.line() >= firstLine
        && place.line() < firstLine + lines();
  }
}
