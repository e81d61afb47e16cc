package dev.latchwork.processor.report.render;

/** Measures how many cells of a monospaced font a text takes up. */
final class Cells {
  private Cells() {}

  static int of(String text) {
    return text.codePoints().map(Cells::of).sum();
  }

  /**
   * Counts two cells for a character that may be wide, such as an ideograph, and six for an
   * invisible one that is drawn as its code.
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
