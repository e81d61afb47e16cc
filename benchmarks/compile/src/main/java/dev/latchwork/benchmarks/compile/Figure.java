package dev.latchwork.benchmarks.compile;

/** The result of measuring one compilation. */
record Figure(Product product, Way way, int classes, Usage usage) {
  String line() {
    return "%s %s %d %s".formatted(product, way, classes, usage.line());
  }

  static Figure of(String line) {
    String[] parts = line.split(" ", 4);
    return new Figure(
        Product.valueOf(parts[0]),
        Way.valueOf(parts[1]),
        Integer.parseInt(parts[2]),
        Usage.of(parts[3]));
  }
}
