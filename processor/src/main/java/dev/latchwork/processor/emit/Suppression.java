package dev.latchwork.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key of {@code SuppressWarnings}, to be added to the source of a declaration.
 *
 * @param annotation how the source names {@code SuppressWarnings}
 */
record Suppression(String annotation, String key) {
  private static final Pattern BEFORE =
      Pattern.compile("( *)@(?:java\\.lang\\.)?SuppressWarnings\\(\\{?([^{}]*)}?\\)");

  /**
   * A line that has only an annotation, or the beginning of one. A line such as {@code @Nullable
   * String next()} does not match: there the annotation belongs to the result.
   */
  private static final Pattern ANNOTATION = Pattern.compile(" *@[\\w.]+(?:\\(.*)?");

  private static final Pattern QUOTED =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)+'");

  /**
   * Returns the lines of a declaration with the key added. The lines begin with the declaration's
   * annotations, if it has any.
   */
  List<String> on(List<String> declaration) {
    List<String> lines = new ArrayList<>(declaration);
    int line = 0;
    int open = 0;
    while (open > 0 || isAnnotation(lines.get(line))) {
      Matcher before = BEFORE.matcher(lines.get(line));
      if (before.matches()) {
        lines.set(line, before.group(1) + text("{" + before.group(2) + ", \"" + key + "\"}"));
        return lines;
      }
      open += parentheses(lines.get(line));
      line++;
    }
    lines.add(line, indentOf(lines.get(line)) + text("\"" + key + "\""));
    return lines;
  }

  private String text(String keys) {
    return "@" + annotation + "(" + keys + ")";
  }

  /**
   * Returns whether the line has only an annotation, or the beginning of one. The declaration
   * itself begins with an annotation if its type has one, as in {@code @Nullable String next()}.
   */
  private static boolean isAnnotation(String line) {
    return ANNOTATION.matcher(line).matches()
        && (parentheses(line) > 0 || line.endsWith(")") || !line.contains("("));
  }

  /** The number of parentheses that a line leaves open. */
  private static int parentheses(String line) {
    return QUOTED
        .matcher(line)
        .replaceAll("")
        .chars()
        .map(c -> c == '(' ? 1 : c == ')' ? -1 : 0)
        .sum();
  }

  private static String indentOf(String line) {
    return line.substring(0, line.length() - line.stripLeading().length());
  }
}
