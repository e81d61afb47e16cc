package dev.latchwork.benchmarks.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Rows that are of one kind: a table and a chart. */
record Group(
    String id,
    String title,
    String text,
    String floor,
    boolean bytes,
    List<Row> rows,
    Function<Row, Verdict> judge) {

  /** All who are in any row, ours and the floor first. */
  List<String> contenders() {
    Set<String> contenders = new LinkedHashSet<>(List.of("ours", floor));
    for (Row row : rows) {
      contenders.addAll(row.measured().keySet());
      contenders.addAll(row.faults().keySet());
    }
    return List.copyOf(contenders);
  }

  int forks() {
    return rows.stream()
        .flatMap(row -> row.measured().values().stream())
        .mapToInt(Measurement::forks)
        .max()
        .orElse(0);
  }
}
