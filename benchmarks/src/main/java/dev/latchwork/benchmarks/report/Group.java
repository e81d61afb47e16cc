package dev.latchwork.benchmarks.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Rows that are shown together, in one table and one chart. The floor is the contender that the
 * chart compares the others with.
 */
record Group(
    String id,
    String title,
    String text,
    String floor,
    boolean bytes,
    List<Row> rows,
    Function<Row, Verdict> judge) {

  /** Returns the contenders of all rows, beginning with ours and the floor. */
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
