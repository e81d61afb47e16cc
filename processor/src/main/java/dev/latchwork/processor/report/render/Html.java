package dev.latchwork.processor.report.render;

/**
 * Builds a document. All text is escaped here and nowhere else. Invisible characters are made
 * visible, since a source may hide its meaning with characters that change the direction of text.
 */
final class Html {
  /** Blank characters that Java accepts in names. */
  private static final String BLANK_LETTERS = "\u115F\u1160\u3164\uFFA0";

  private final StringBuilder out = new StringBuilder();

  /**
   * @param attributes alternating names and values; a name at the end has no value
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

  /** Adds an element that contains only text. */
  Html element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  Html text(String text) {
    return text(text, 0, text.length());
  }

  Html text(String text, int from, int to) {
    return text(text, from, to, true);
  }

  /** Adds text. What is enclosed in backticks is added as code. */
  Html prose(String text) {
    String[] parts = text.split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i % 2 == 1) {
        element("code", parts[i]);
      } else {
        text(parts[i]);
      }
    }
    return this;
  }

  /** Adds text where no elements are allowed: in titles and drawings. */
  Html plain(String text) {
    return text(text, 0, text.length(), false);
  }

  /** Adds a path that may be wrapped after its slashes. */
  Html path(String path) {
    int from = 0;
    for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', from)) {
      text(path, from, at + 1);
      out.append("<wbr>");
      from = at + 1;
    }
    return text(path, from, path.length());
  }

  /** Adds text that is already markup, from this package's own resources. */
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
