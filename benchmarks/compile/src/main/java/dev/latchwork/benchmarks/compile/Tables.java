package dev.latchwork.benchmarks.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** Writes the figures as Markdown tables. */
final class Tables {
  private final Figures figures;

  Tables(Figures figures) {
    this.figures = figures;
  }

  /** Returns a table of whole builds, with each processor and without it. */
  String builds(int classes) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("", "CPU s", "without", "ratio", "wall", "allocated", "memory MB", "without"));
    for (Product product : Product.values()) {
      rows.add(
          List.of(
              product.title(),
              number(2, figures.median(product, Way.PROCESSOR, classes, Usage::cpu) / 1e3),
              number(2, figures.median(product, Way.TWIN, classes, Usage::cpu) / 1e3),
              bold(number(2, figures.ratio(product, Way.PROCESSOR, classes, Usage::cpu))),
              number(2, figures.ratio(product, Way.PROCESSOR, classes, Usage::wall)),
              number(2, figures.ratio(product, Way.PROCESSOR, classes, Usage::allocated)),
              number(0, figures.median(product, Way.PROCESSOR, classes, Usage::memory) / 1e6),
              number(0, figures.median(product, Way.TWIN, classes, Usage::memory) / 1e6)));
    }
    return table(rows);
  }

  /** Returns a table of the four ways to build Latchwork's project. */
  String ways() {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("CPU s"));
    figures.sizes().forEach(n -> head.add(number(0, n) + " classes"));
    rows.add(head);
    for (Way way : Way.values()) {
      List<String> row = new ArrayList<>(List.of(way.title()));
      for (int classes : figures.sizes()) {
        row.add(
            "%s (%s)"
                .formatted(
                    number(2, figures.median(Product.LATCHWORK, way, classes, Usage::cpu) / 1e3),
                    number(2, figures.ratio(Product.LATCHWORK, way, classes, Usage::cpu))));
      }
      rows.add(row);
    }
    return table(rows);
  }

  /** Returns a table of the CPU time that one more class adds. */
  String time() {
    return added("CPU ms", 2, Usage::cpu, 1);
  }

  /** Returns a table of the memory that is allocated for one more class. */
  String bytes() {
    return added("kB", 0, Usage::allocated, 1e3);
  }

  private String added(String unit, int digits, ToLongFunction<Usage> what, double by) {
    List<Integer> sizes = figures.sizes();
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of(unit + " added per class"));
    for (int i = 1; i < sizes.size(); i++) {
      head.add("%s → %s".formatted(number(0, sizes.get(i - 1)), number(0, sizes.get(i))));
    }
    rows.add(head);
    for (Product product : Product.values()) {
      for (Way way : List.of(Way.PROCESSOR, Way.COPYING)) {
        if (way.isFor(product)) {
          List<String> row = new ArrayList<>(List.of(name(product, way)));
          for (int i = 1; i < sizes.size(); i++) {
            double added = figures.added(product, way, sizes.get(i - 1), sizes.get(i), what);
            row.add(number(digits, added / by));
          }
          rows.add(row);
        }
      }
    }
    return table(rows);
  }

  static String name(Product product, Way way) {
    return way == Way.COPYING ? "Latchwork's files, copied" : product.title();
  }

  private static String table(List<List<String>> rows) {
    StringBuilder table = new StringBuilder();
    for (List<String> row : rows) {
      table.append("| ").append(String.join(" | ", row)).append(" |\n");
      if (row == rows.get(0)) {
        table.append("|---").append("|--:".repeat(row.size() - 1)).append("|\n");
      }
    }
    return table.toString().stripTrailing();
  }

  private static String bold(String text) {
    return "**" + text + "**";
  }

  static String number(int digits, double value) {
    return String.format(Locale.ROOT, "%,." + digits + "f", value);
  }
}
