package dev.latchwork.processor.report.render;

/**
 * Builds a document. Whatever is text is escaped here and nowhere else, and what a reader could not
 * see is made visible: a source may hide what it does behind marks that turn its direction.
 */
final class Html {
  /** Fillers that Java takes as parts of names. */
  private static final String BLANK_LETTERS = "\u115F\u1160\u3164\uFFA0";

  private final StringBuilder out = new StringBuilder();

  /**
   * @param attributes names and values in turn; a name that ends the list has none
   */
  Html open(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]);
      if (i + 1 < attributes.length) {
        out.append("=\"");
        text(attributes[i + 1], 0, attributes[i + 1].length(), false);
        out.append('"');
      }
    }
    out.append('>');
    return this;
  }

  Html close(String tag) {
    out.append("</").append(tag).append('>');
    return this;
  }

  /** An element with nothing but text. */
  Html element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  Html text(String text) {
    return text(text, 0, text.length());
  }

  Html text(String text, int from, int to) {
    return text(text, from, to, true);
  }

  /** The same where no element may stand: in titles and in drawings. */
  Html plain(String text) {
    return text(text, 0, text.length(), false);
  }

  /** A path that may be broken behind its slashes. */
  Html path(String path) {
    int from = 0;
    for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', from)) {
      text(path, from, at + 1);
      out.append("<wbr>");
      from = at + 1;
    }
    return text(path, from, path.length());
  }

  /** What is markup already: of this package's own resources. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  Html line() {
    out.append('\n');
    return this;
  }

  private Html text(String text, int from, int to, boolean elements) {
    int c;
    for (int i = from; i < to; i += Character.charCount(c)) {
      c = text.codePointAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append(elements ? "\"" : "&quot;");
        case '\n', '\t' -> out.append((char) c);
        case '\r' -> {}
        default -> {
          if (isHidden(c)) {
            hidden(c, elements);
          } else {
            out.appendCodePoint(c);
          }
        }
      }
    }
    return this;
  }

  private void hidden(int c, boolean elements) {
    String code = "U+%04X".formatted(c);
    out.append(elements ? "<mark class=\"u\">" + code + "</mark>" : code);
  }

  private static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> (c & 0xFFFE) == 0xFFFE || BLANK_LETTERS.indexOf(c) >= 0;
    };
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
