package dev.latchwork.benchmarks.compile;

/** A way to compile the same classes. */
enum Way {
  /** The generated code is among the sources, and no processor runs. */
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

  /**
   * Returns whether the product is built in this way. Only Latchwork is built in all ways, which
   * show where its time goes.
   */
  boolean isFor(Product product) {
    return this == TWIN || this == PROCESSOR || product == Product.LATCHWORK;
  }
}
