package dev.latchwork.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Generated members test fields for null whatever their types say, since a constructor may not have
 * set them yet and a framework may never set them. So such a null may be returned, and NullAway's
 * warning is suppressed at that member.
 */
final class NullAwaySuppressions {
  private static final String INDENT = "  ";

  /** Text that is not code: string literals and comments. */
  private static final Pattern NO_CODE = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|//.*");

  /** A null that is not just compared with, or a map lookup that may return null. */
  private static final Pattern NULL =
      Pattern.compile("(?<![=!]= )\\bnull\\b|\\breturn (?:\\([^()]+\\) )?\\w+\\.(?:get|remove)\\(");

  private NullAwaySuppressions() {}

  /**
   * Adds the suppressions to a class that has been written.
   *
   * @param annotation the name of {@code SuppressWarnings} there
   */
  static String addTo(String source, String annotation) {
    Suppression nullAway = new Suppression(annotation, "NullAway");
    List<String> lines = new ArrayList<>();
    List<String> member = new ArrayList<>();
    for (String line : source.split("\n", -1)) {
      if (!member.isEmpty() || startsMember(line)) {
        member.add(line);
        if (endsMember(member)) {
          lines.addAll(isSuppressible(member) ? nullAway.on(member) : member);
          member.clear();
        }
      } else {
        lines.add(line);
      }
    }
    lines.addAll(member);
    return String.join("\n", lines);
  }

  private static boolean startsMember(String line) {
    return line.startsWith(INDENT) && (line.startsWith("@", 2) || isDeclaration(line));
  }

  private static boolean isDeclaration(String line) {
    return line.startsWith(INDENT) && line.length() > 2 && " @/*}".indexOf(line.charAt(2)) < 0;
  }

  /**
   * Returns whether the last line ends the member: a body ends with a brace at the indentation
   * where it began, a field with its line.
   */
  private static boolean endsMember(List<String> member) {
    String last = member.get(member.size() - 1);
    return last.equals(INDENT + "}")
        || (last.endsWith(";") && member.stream().noneMatch(line -> line.endsWith("{")));
  }

  private static boolean isSuppressible(List<String> member) {
    return !member.get(0).equals(INDENT + "static {")
        && member.stream()
            .map(line -> NO_CODE.matcher(line).replaceAll(""))
            .anyMatch(line -> NULL.matcher(line).find() && !line.strip().startsWith("*"));
  }
}
