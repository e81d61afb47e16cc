package dev.latchwork.processor.patch.write;

import dev.latchwork.processor.patch.model.Edit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes the edits of one source as a part of a unified diff. */
public final class UnifiedDiff {
  private static final int CONTEXT = 3;

  private final List<String> lines;
  private final List<Change> changes;

  /**
   * Consecutive lines that are replaced.
   *
   * @param from the index of the first line
   * @param to the index of the first line that stays
   */
  private record Change(int from, int to, List<String> replacement) {}

  private UnifiedDiff(String source, List<Edit> edits) {
    this.lines = lines(source);
    this.changes = changes(source, edits);
  }

  /**
   * Returns the two lines that name a source and come before its hunks.
   *
   * @param path the path of the source, relative to the folder in which the patch is applied
   */
  public static String header(String path) {
    return "--- a/" + path + "\n+++ b/" + path + "\n";
  }

  /**
   * Returns the hunks for a source: the lines that change, with up to three unchanged lines before
   * and after them.
   *
   * @param edits edits of the source, no two of which change the same characters
   */
  public static String hunks(String source, List<Edit> edits) {
    UnifiedDiff diff = new UnifiedDiff(source, edits);
    StringBuilder out = new StringBuilder();
    int shift = 0;
    for (int first = 0; first < diff.changes.size(); ) {
      int last = first;
      while (last + 1 < diff.changes.size()
          && diff.changes.get(last + 1).from() - diff.changes.get(last).to() <= 2 * CONTEXT) {
        last++;
      }
      shift = diff.hunk(diff.changes.subList(first, last + 1), shift, out);
      first = last + 1;
    }
    return out.toString();
  }

  /**
   * Appends a hunk. Returns how many more lines the changed source has than the original, counted
   * up to the end of this hunk.
   */
  private int hunk(List<Change> changes, int shift, StringBuilder out) {
    int from = Math.max(0, changes.get(0).from() - CONTEXT);
    int to = Math.min(lines.size(), changes.get(changes.size() - 1).to() + CONTEXT);
    int grown = changes.stream().mapToInt(c -> c.replacement().size() - (c.to() - c.from())).sum();
    int length = to - from;
    out.append(
        "@@ -%d,%d +%d,%d @@\n".formatted(from + 1, length, from + 1 + shift, length + grown));
    int at = from;
    for (Change change : changes) {
      append(' ', lines.subList(at, change.from()), out);
      append('-', lines.subList(change.from(), change.to()), out);
      append('+', change.replacement(), out);
      at = change.to();
    }
    append(' ', lines.subList(at, to), out);
    return shift + grown;
  }

  private static void append(char sign, List<String> lines, StringBuilder out) {
    for (String line : lines) {
      out.append(sign).append(line);
      if (!line.endsWith("\n")) {
        out.append("\n\\ No newline at end of file\n");
      }
    }
  }

  private List<Change> changes(String source, List<Edit> edits) {
    List<Edit> sorted = edits.stream().sorted(ORDER).toList();
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < sorted.size(); ) {
      int from = lineStart(source, sorted.get(i).from());
      int to = lineEnd(source, sorted.get(i).to());
      StringBuilder text = new StringBuilder();
      int at = from;
      for (; i < sorted.size() && sorted.get(i).from() < to; i++) {
        Edit edit = sorted.get(i);
        text.append(source, at, edit.from()).append(edit.text());
        at = edit.to();
        to = Math.max(to, lineEnd(source, at));
      }
      text.append(source, at, to);
      int first = lines(source.substring(0, from)).size();
      int count = lines(source.substring(from, to)).size();
      changes.add(new Change(first, first + count, lines(text.toString())));
    }
    return changes;
  }

  private static final Comparator<Edit> ORDER =
      Comparator.comparingInt(Edit::from).thenComparingInt(Edit::to).thenComparing(Edit::text);

  private static int lineStart(String source, int at) {
    return source.lastIndexOf('\n', at - 1) + 1;
  }

  /**
   * Returns the position after the line that contains {@code at} and its line break, if it has one.
   */
  private static int lineEnd(String source, int at) {
    int end = source.indexOf('\n', at);
    return end < 0 ? source.length() : end + 1;
  }

  /** Returns the lines with their line breaks, {@code \n} or {@code \r\n}. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      lines.add(text.substring(from, end + 1));
      from = end + 1;
    }
    if (from < text.length()) {
      lines.add(text.substring(from));
    }
    return lines;
  }
}
