package dev.latchwork.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a group as a Markdown table. */
final class Markdown {
  private final Group group;

  Markdown(Group group) {
    this.group = group;
  }

  String table() {
    List<String> lines = new ArrayList<>();
    List<String> contenders = group.contenders();
    lines.add("| | " + String.join(" | ", contenders) + " | result | target | met |");
    lines.add("|---|" + "---:|".repeat(contenders.size()) + "---|---|---|");
    for (Row row : group.rows()) {
      Verdict verdict = group.judge().apply(row);
      String cells = contenders.stream().map(c -> cell(row, c)).collect(Collectors.joining(" | "));
      lines.add(
          "| %s | %s | %s | %s | %s |"
              .formatted(
                  row.name(), cells, verdict.figure(), verdict.target(), verdict.met("**no**")));
    }
    return String.join("\n", lines);
  }

  private String cell(Row row, String contender) {
    if (!row.has(contender)) {
      return row.faults().getOrDefault(contender, "");
    }
    String time = time(row.nanos(contender));
    return group.bytes() ? time + ", " + bytes(row.bytes(contender)) : time;
  }

  static String time(double nanos) {
    return nanos < 1e3
        ? figure(nanos) + " ns"
        : nanos < 1e6
            ? figure(nanos / 1e3) + " µs"
            : nanos < 1e9 ? figure(nanos / 1e6) + " ms" : figure(nanos / 1e9) + " s";
  }

  static String bytes(double bytes) {
    return bytes < 1e4
        ? String.format(Locale.ROOT, "%.0f B", bytes)
        : bytes < 1e6
            ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
            : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  /**
   * Formats a number with three significant digits, or all digits before the point if there are
   * more.
   */
  private static String figure(double value) {
    return value < 10
        ? String.format(Locale.ROOT, "%.2f", value)
        : value < 100
            ? String.format(Locale.ROOT, "%.1f", value)
            : String.format(Locale.ROOT, "%.0f", value);
  }
}
