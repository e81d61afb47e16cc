package dev.latchwork.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Suppresses NullAway's warnings at generated members that use null. Such members test fields for
 * null whatever the types of the fields say, since a constructor may not have set a field yet, and
 * a framework may never set it. They may also return the null that they find.
 */
final class NullAwaySuppressions {
  private static final String INDENT = "  ";

  /** Text that is not code: string literals and comments. */
  private static final Pattern NO_CODE = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|//.*");

  /**
   * Code about which NullAway may warn: a {@code null} that is not directly after {@code ==} or
   * {@code !=}; a statement that returns the result of {@code get} or {@code remove}, perhaps cast;
   * the declaration of {@code closeCycle}, a method that follows links which form a cycle, and are
   * therefore not null; or that of a method such as {@code copyWithoutNext}, which passes fields to
   * methods that return null for null.
   */
  private static final Pattern NULL =
      Pattern.compile(
          "(?<![=!]= )\\bnull\\b"
              + "|\\breturn (?:\\([^()]+\\) )?\\w+\\.(?:get|remove)\\("
              + "|\\bvoid closeCycle\\("
              + "|\\bcopyWith\\w+\\([^()]* source\\b");

  private NullAwaySuppressions() {}

  /**
   * Adds the suppressions to the complete source of a class.
   *
   * @param annotation how the source names {@code SuppressWarnings}
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
   * Returns whether the last line ends the member. A member with a body ends with a brace at the
   * member's own indentation, a field with a semicolon.
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
