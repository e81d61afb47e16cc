package dev.latchwork.processor.patch.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The part of a patch that changes one source.
 *
 * @param text the text of the part, with one character for each byte, whatever the encoding is
 */
public record PatchPart(String path, String text) {
  private static final Charset BYTES = StandardCharsets.ISO_8859_1;
  private static final String HEADER = "--- a/";
  private static final Pattern HUNK = Pattern.compile("@@ -(\\d+),(\\d+) .*\n");
  private static final String NO_LINE_BREAK = "\n\\ No newline at end of file\n";

  public static List<PatchPart> in(byte[] patch) {
    return Arrays.stream(new String(patch, BYTES).split("(?m)^(?=--- a/)"))
        .filter(part -> part.startsWith(HEADER))
        .map(part -> new PatchPart(path(part), part))
        .toList();
  }

  private static String path(String part) {
    String line = part.substring(HEADER.length(), part.indexOf('\n'));
    return new String(line.getBytes(BYTES), StandardCharsets.UTF_8);
  }

  public byte[] bytes() {
    return text.getBytes(BYTES);
  }

  /**
   * Returns whether the source still has, at the same line numbers, the lines that the part changes
   * and the lines around them.
   */
  public boolean applies(byte[] source) {
    List<String> lines = lines(new String(source, BYTES));
    List<String> hunks = new ArrayList<>(List.of(text.split("(?m)^(?=@@ )")));
    hunks.remove(0);
    return hunks.stream().allMatch(h -> applies(h, lines));
  }

  private static boolean applies(String hunk, List<String> lines) {
    Matcher head = HUNK.matcher(hunk);
    if (!head.lookingAt()) {
      return false;
    }
    int from = Integer.parseInt(head.group(1)) - 1;
    int to = from + Integer.parseInt(head.group(2));
    String before =
        lines(hunk.substring(head.end())).stream()
            .filter(l -> !l.startsWith("+"))
            .map(l -> l.substring(1))
            .collect(Collectors.joining());
    return from >= 0
        && to <= lines.size()
        && before.equals(String.join("", lines.subList(from, to)));
  }

  /**
   * Returns the lines of a source or a hunk with their line breaks. If the hunk says that a line
   * has no line break at the end of the file, this line has none here either.
   */
  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : List.of(text.replace(NO_LINE_BREAK, "").split("(?<=\n)"));
  }
}
