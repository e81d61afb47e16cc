package dev.latchwork.processor.report.render;

/** Measures how many cells of a monospaced font a text takes up. */
final class Cells {
  private Cells() {}

  static int of(String text) {
    return text.codePoints().map(Cells::of).sum();
  }

  /**
   * Counts one cell for a character below U+0300. Of the others, an invisible one that is drawn as
   * its code counts as six cells, and any other as two, since it may be wide, as ideographs are.
   */
  private static int of(int character) {
    if (character < 0x300) {
      return 1;
    }
    return Character.getType(character) == Character.FORMAT ? 6 : 2;
  }

  /** Returns the text or, if it is too long, as much of it as fits, with an ellipsis. */
  static String cut(String text, int cells) {
    if (of(text) <= cells) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int left = cells - 2;
    int at = 0;
    while (at < text.length() && left - of(text.codePointAt(at)) >= 0) {
      int next = text.codePointAt(at);
      left -= of(next);
      kept.appendCodePoint(next);
      at += Character.charCount(next);
    }
    return kept.append('…').toString();
  }
}
