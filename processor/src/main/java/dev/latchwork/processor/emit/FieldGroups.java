package dev.latchwork.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Removes the empty lines between fields, so that the fields form groups as in handwritten classes.
 * A field that has a comment or an annotation, or takes more than one line, keeps the empty lines
 * before and after it. The empty line between static fields and other fields also stays.
 */
final class FieldGroups {
  private static final String MODIFIERS =
      " *(?:(?:public|protected|private|final|static|transient|volatile) )+";

  private static final Pattern FIELD = Pattern.compile(MODIFIERS + "[^(=]+(?: = .*)?;");

  private static final Pattern STATIC_FIELD = Pattern.compile("[^=]*\\bstatic .*");

  private FieldGroups() {}

  static String join(String source) {
    List<String> lines = List.of(source.split("\n", -1));
    List<String> joined = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      if (!isBetweenFields(lines, i)) {
        joined.add(lines.get(i));
      }
    }
    return String.join("\n", joined);
  }

  private static boolean isBetweenFields(List<String> lines, int i) {
    if (i < 2 || i + 1 >= lines.size() || !lines.get(i).isEmpty()) {
      return false;
    }
    String above = lines.get(i - 1);
    String below = lines.get(i + 1);
    return FIELD.matcher(above).matches()
        && FIELD.matcher(below).matches()
        && isStatic(above) == isStatic(below)
        && !belongsToNext(lines.get(i - 2));
  }

  private static boolean isStatic(String field) {
    return STATIC_FIELD.matcher(field).matches();
  }

  private static boolean belongsToNext(String line) {
    return line.endsWith("*/") || line.strip().startsWith("@");
  }
}
