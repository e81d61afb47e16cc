package dev.latchwork.processor.report.model;

/**
 * A part of a source file.
 *
 * @param file the path below the root of the packages, such as {@code bank/Account.java}
 * @param firstLine the number of the text's first line in the file
 */
public record SourceText(String file, int firstLine, String text) {

  public int lines() {
    return (int) text.lines().count();
  }

  /** Returns the text before a position at the end of a line. */
  public SourceText until(int end) {
    return new SourceText(file, firstLine, text.substring(0, end).stripTrailing() + "\n");
  }

  /** Returns the text after a position, without the blank lines at its start. */
  public SourceText from(int end) {
    int start = end;
    while (start < text.length() && text.charAt(start) == '\n') {
      start++;
    }
    int before = (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
    return new SourceText(file, firstLine + before, text.substring(start));
  }

  boolean has(Place place) {
    return place.file().equals(file)
        && place.line() >= firstLine
        && place.line() < firstLine + lines();
  }
}
