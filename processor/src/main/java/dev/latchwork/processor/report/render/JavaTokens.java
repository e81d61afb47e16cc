package dev.latchwork.processor.report.render;

import java.util.Set;

/** Splits Java source into the few kinds of tokens that have their own colors. */
final class JavaTokens {
  private static final Set<String> KEYWORDS =
      Set.of(
          "abstract",
          "assert",
          "boolean",
          "break",
          "byte",
          "case",
          "catch",
          "char",
          "class",
          "const",
          "continue",
          "default",
          "do",
          "double",
          "else",
          "enum",
          "extends",
          "false",
          "final",
          "finally",
          "float",
          "for",
          "goto",
          "if",
          "implements",
          "import",
          "instanceof",
          "int",
          "interface",
          "long",
          "native",
          "new",
          "null",
          "package",
          "private",
          "protected",
          "public",
          "return",
          "short",
          "static",
          "strictfp",
          "super",
          "switch",
          "synchronized",
          "this",
          "throw",
          "throws",
          "transient",
          "true",
          "try",
          "void",
          "volatile",
          "while");

  /** Words that count as keywords only if a name follows. */
  private static final Set<String> CONTEXTUAL =
      Set.of("module", "permits", "record", "sealed", "var", "when", "yield");

  private static final String SEALED = "-sealed";

  enum Kind {
    PLAIN,
    KEYWORD,
    COMMENT,
    STRING,
    ANNOTATION
  }

  /** Receives the tokens in order. Together, they make up the whole source. */
  interface Sink {
    void token(Kind kind, int from, int to);
  }

  private final String text;
  private int at;

  private JavaTokens(String text) {
    this.text = text;
  }

  static void of(String text, Sink sink) {
    new JavaTokens(text).run(sink);
  }

  private void run(Sink sink) {
    int plain = 0;
    while (at < text.length()) {
      int from = at;
      Kind kind = next();
      if (kind != Kind.PLAIN) {
        if (plain < from) {
          sink.token(Kind.PLAIN, plain, from);
        }
        sink.token(kind, from, at);
        plain = at;
      }
    }
    if (plain < at) {
      sink.token(Kind.PLAIN, plain, at);
    }
  }

  /** Moves past the token at the current position and returns its kind. */
  private Kind next() {
    char c = text.charAt(at);
    if (text.startsWith("//", at)) {
      at = end(text.indexOf('\n', at), 0);
      return Kind.COMMENT;
    }
    if (text.startsWith("/*", at)) {
      at = end(text.indexOf("*/", at + 2), 2);
      return Kind.COMMENT;
    }
    if (text.startsWith("\"\"\"", at)) {
      quoted("\"\"\"");
      return Kind.STRING;
    }
    if (c == '"' || c == '\'') {
      quoted(String.valueOf(c));
      return Kind.STRING;
    }
    if (c == '@'
        && at + 1 < text.length()
        && Character.isJavaIdentifierStart(text.charAt(at + 1))) {
      at++;
      String name = name();
      return name.equals("interface") ? Kind.KEYWORD : Kind.ANNOTATION;
    }
    if (Character.isJavaIdentifierStart(c)) {
      String name = name();
      return isKeyword(name) || isNonSealed(name) ? Kind.KEYWORD : Kind.PLAIN;
    }
    at++;
    return Kind.PLAIN;
  }

  private int end(int found, int length) {
    return found < 0 ? text.length() : found + length;
  }

  private void quoted(String quote) {
    at += quote.length();
    while (at < text.length() && !text.startsWith(quote, at)) {
      boolean ends = text.charAt(at) == '\n' && quote.length() == 1;
      if (ends) {
        return;
      }
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    at = Math.min(text.length(), at + quote.length());
  }

  private String name() {
    int from = at;
    while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
      at++;
    }
    return text.substring(from, at);
  }

  private boolean isKeyword(String name) {
    return KEYWORDS.contains(name) || (CONTEXTUAL.contains(name) && isBeforeName(at));
  }

  /**
   * Returns whether the name is the start of {@code non-sealed}, the only keyword with a hyphen,
   * and if so moves past the rest of it.
   */
  private boolean isNonSealed(String name) {
    if (!name.equals("non")
        || !text.startsWith(SEALED, at)
        || !isBeforeName(at + SEALED.length())) {
      return false;
    }
    at += SEALED.length();
    return true;
  }

  private boolean isBeforeName(int end) {
    int next = end;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    return next > end && next < text.length() && Character.isJavaIdentifierStart(text.charAt(next));
  }
}
