package dev.latchwork.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Removes the empty lines between fields that have no comments, so that these fields form groups as
 * in handwritten classes. An empty line stays around a field with a comment or an annotation, and
 * between constants and other fields.
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
