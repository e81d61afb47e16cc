package dev.latchwork.processor.patch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Applies a unified diff only if all its line numbers and lines are right. */
final class StrictPatch {
  private static final Pattern HUNK = Pattern.compile("@@ -(\\d+),(\\d+) \\+(\\d+),(\\d+) @@\n");

  private StrictPatch() {}

  static String apply(String source, String part) {
    List<String> lines = lines(source);
    List<String> result = new ArrayList<>();
    int at = 0;
    Matcher hunk = HUNK.matcher(part);
    List<MatchResult> hunks = hunk.results().toList();
    assertThat(hunks).isNotEmpty();
    for (int h = 0; h < hunks.size(); h++) {
      MatchResult head = hunks.get(h);
      int from = number(head, 1) - 1;
      result.addAll(lines.subList(at, from));
      assertThat(result).hasSize(number(head, 3) - 1);
      int end = h + 1 < hunks.size() ? hunks.get(h + 1).start() : part.length();
      List<String> before = new ArrayList<>();
      List<String> after = new ArrayList<>();
      for (String line : lines(part.substring(head.end(), end).replace(NO_BREAK, "\0"))) {
        String text = line.substring(1).replace("\0", "");
        if (line.charAt(0) != '+') {
          before.add(text);
        }
        if (line.charAt(0) != '-') {
          after.add(text);
        }
      }
      assertThat(lines.subList(from, from + number(head, 2))).isEqualTo(before);
      assertThat(after).hasSize(number(head, 4)).isNotEqualTo(before);
      result.addAll(after);
      at = from + before.size();
    }
    result.addAll(lines.subList(at, lines.size()));
    return String.join("", result);
  }

  private static final String NO_BREAK = "\n\\ No newline at end of file\n";

  private static int number(MatchResult head, int group) {
    return Integer.parseInt(head.group(group));
  }

  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("(?<=[\n\0])"));
  }
}
