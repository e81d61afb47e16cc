package dev.latchwork.benchmarks.compile;

/** A way to compile the same classes. */
enum Way {
  /** What is generated lies there as source already, and no processor runs. */
  TWIN("without a processor"),
  /** A processor writes the same files, and does nothing else. */
  COPYING("files copied by a processor"),
  UNCHECKED("with the processor, checks off"),
  PROCESSOR("with the processor");

  private final String title;

  Way(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** Only of the first product it is of interest what its parts cost. */
  boolean isFor(Product product) {
    return this == TWIN || this == PROCESSOR || product == Product.LATCHWORK;
  }
}
