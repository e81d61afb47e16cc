package dev.latchwork.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Compiles projects of many annotated classes with several processors, and writes a page about what
 * that costs.
 */
public final class CompileCost {
  private static final Path TARGET = Path.of("benchmarks/compile/target");
  private static final Path FIGURES = TARGET.resolve("figures.txt");
  private static final Path MACHINE = TARGET.resolve("machine.txt");

  private CompileCost() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> arguments = List.of(args);
    Mode mode = Mode.valueOf(arguments.isEmpty() ? "QUICK" : args[0].toUpperCase(Locale.ROOT));
    if (!arguments.contains("--report-only")) {
      if (!arguments.contains("--prepared")) {
        prepare(mode);
      }
      if (arguments.contains("--prepare-only")) {
        return;
      }
      Files.deleteIfExists(FIGURES);
      Files.writeString(MACHINE, Page.machine());
      for (Map.Entry<Integer, Integer> size : mode.rounds().entrySet()) {
        for (int round = 1; round <= size.getValue(); round++) {
          round(size.getKey(), round);
        }
      }
    }
    report(mode);
  }

  private static void prepare(Mode mode) throws IOException, InterruptedException {
    for (int classes : mode.rounds().keySet()) {
      for (Product product : Product.values()) {
        System.out.printf("%s: %,d classes%n", product.title(), classes);
        new Lab(product, classes).prepare(classes);
      }
    }
  }

  /**
   * Measures each product once, so that other work on the machine slows all products down alike.
   */
  private static void round(int classes, int round) throws IOException, InterruptedException {
    for (Product product : Product.values()) {
      for (Way way : Way.values()) {
        if (way.isFor(product)) {
          Usage usage = new Lab(product, classes).compile(way);
          System.out.printf(
              Locale.ROOT,
              "%,d classes, round %d, %s %s: %.2f s of CPU%n",
              classes,
              round,
              product.title(),
              way.title(),
              usage.cpu() / 1e3);
          String line = new Figure(product, way, classes, usage).line() + "\n";
          Files.writeString(FIGURES, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
      }
    }
  }

  private static void report(Mode mode) throws IOException {
    List<Figure> figures =
        Files.readAllLines(FIGURES).stream()
            .map(Figure::of)
            .filter(f -> mode.rounds().containsKey(f.classes()))
            .toList();
    Map<Product, Double> lines = new EnumMap<>(Product.class);
    for (Product product : Product.values()) {
      lines.put(product, new Lab(product, mode.rounds().firstKey()).generatedLines());
    }
    new Page(new Figures(figures)).write(Files.readString(MACHINE), lines);
  }
}
