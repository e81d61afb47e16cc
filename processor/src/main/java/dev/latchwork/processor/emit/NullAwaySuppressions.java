package dev.latchwork.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Generated members look at fields for null whatever their types say, since a constructor may not
 * have set them yet or a framework never does: what would return such a null is kept, and NullAway
 * is told so at that member.
 */
final class NullAwaySuppressions {
  private static final String INDENT = "  ";

  /** Neither code: what stands in quotes, and comments. */
  private static final Pattern NO_CODE = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|//.*");

  /** A null that is not only compared with, or what a map has nothing for. */
  private static final Pattern NULL =
      Pattern.compile("(?<![=!]= )\\bnull\\b|\\breturn (?:\\([^()]+\\) )?\\w+\\.(?:get|remove)\\(");

  private NullAwaySuppressions() {}

  /**
   * Adds them to a class that has been written.
   *
   * @param annotation how {@code SuppressWarnings} is named there
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

  /** A body ends with a brace as far to the left as it began; a field with its line. */
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
