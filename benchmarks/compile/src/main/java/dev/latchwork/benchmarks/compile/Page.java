package dev.latchwork.benchmarks.compile;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * Writes docs/benchmarks/compile.md, which is the text of page.md with the figures filled in, and
 * its charts.
 */
final class Page {
  private static final Path TEXT = Path.of("benchmarks/compile/page.md");
  private static final Path DOCS = Path.of("docs/benchmarks");

  private final Figures figures;

  Page(Figures figures) {
    this.figures = figures;
  }

  /**
   * @param lines how many lines are generated for one class
   */
  void write(String machine, Map<Product, Double> lines) throws IOException {
    Files.createDirectories(DOCS);
    Tables tables = new Tables(figures);
    List<Integer> sizes = figures.sizes();
    int most = sizes.get(sizes.size() - 1);
    String text =
        Files.readString(TEXT)
            .replace("${machine}", machine)
            .replace("${rounds}", rounds())
            .replace("${lines}", lines(lines))
            .replace("${builds 1000}", tables.builds(1000))
            .replace("${most}", Tables.number(0, most))
            .replace("${builds most}", tables.builds(most))
            .replace("${ways}", tables.ways())
            .replace("${time}", tables.time())
            .replace("${bytes}", tables.bytes());
    Files.writeString(DOCS.resolve("compile.md"), text);
    ratios().write(DOCS.resolve("compile.svg"));
    further().write(DOCS.resolve("compile-further.svg"));
  }

  private String rounds() {
    return figures.sizes().stream()
        .map(n -> "%d for %s classes".formatted(figures.rounds(n), Tables.number(0, n)))
        .collect(Collectors.joining(", "));
  }

  private static String lines(Map<Product, Double> lines) {
    return lines.entrySet().stream()
        .map(e -> "%s for %s".formatted(Tables.number(0, e.getValue()), e.getKey().title()))
        .collect(Collectors.joining(", "));
  }

  private Chart ratios() {
    DefaultCategoryDataset bars = new DefaultCategoryDataset();
    for (Product product : Product.values()) {
      for (int classes : figures.sizes()) {
        bars.addValue(
            figures.ratio(product, Way.PROCESSOR, classes, Usage::cpu),
            product.title(),
            Tables.number(0, classes) + " classes");
      }
    }
    return new Chart(
        "ratios", "A build with a processor", "CPU time, the same without a processor = 1", bars);
  }

  private Chart further() {
    DefaultCategoryDataset bars = new DefaultCategoryDataset();
    List<Integer> sizes = figures.sizes();
    for (Product product : Product.values()) {
      for (int i = 1; i < sizes.size(); i++) {
        int from = sizes.get(i - 1);
        int to = sizes.get(i);
        bars.addValue(
            figures.added(product, Way.PROCESSOR, from, to, Usage::cpu),
            product.title(),
            "%s → %s classes".formatted(Tables.number(0, from), Tables.number(0, to)));
      }
    }
    return new Chart("further", "What a further class adds", "CPU milliseconds", bars);
  }

  /** Returns a line with the cores, the memory, the JDK and the date. */
  static String machine() throws IOException {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return "%d cores of %s, %d GB of memory; JDK: %s %s; %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            model(),
            Math.round(system.getTotalMemorySize() / 1e9),
            System.getProperty("java.vendor"),
            Runtime.version(),
            LocalDate.now());
  }

  private static String model() throws IOException {
    Path cpus = Path.of("/proc/cpuinfo");
    if (Files.exists(cpus)) {
      for (String line : Files.readAllLines(cpus)) {
        if (line.startsWith("model name")) {
          return line.substring(line.indexOf(':') + 1).strip();
        }
      }
    }
    return System.getProperty("os.arch");
  }
}
