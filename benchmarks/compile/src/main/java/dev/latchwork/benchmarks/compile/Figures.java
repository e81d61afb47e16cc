package dev.latchwork.benchmarks.compile;

import java.util.List;
import java.util.function.ToLongFunction;

/** All results, and medians and ratios that are computed from them. */
final class Figures {
  private final List<Figure> all;

  Figures(List<Figure> all) {
    this.all = all;
  }

  /** Returns the sizes of the projects, in classes, in ascending order. */
  List<Integer> sizes() {
    return all.stream().map(Figure::classes).distinct().sorted().toList();
  }

  int rounds(int classes) {
    return values(Product.LATCHWORK, Way.PROCESSOR, classes, Usage::cpu).size();
  }

  double median(Product product, Way way, int classes, ToLongFunction<Usage> what) {
    List<Long> values = values(product, way, classes, what);
    int middle = values.size() / 2;
    return values.size() % 2 == 1
        ? values.get(middle)
        : (values.get(middle - 1) + values.get(middle)) / 2.0;
  }

  /** Returns the cost of the build, divided by the cost of its twin, which has no processor. */
  double ratio(Product product, Way way, int classes, ToLongFunction<Usage> what) {
    return median(product, way, classes, what) / median(product, Way.TWIN, classes, what);
  }

  /**
   * Returns the cost of one more class: the difference between two sizes, divided by the number of
   * added classes. The cost of starting up cancels out.
   */
  double further(Product product, Way way, int from, int to, ToLongFunction<Usage> what) {
    return (median(product, way, to, what) - median(product, way, from, what)) / (to - from);
  }

  /** Returns how much more one more class costs with the processor than in the twin. */
  double added(Product product, Way way, int from, int to, ToLongFunction<Usage> what) {
    return further(product, way, from, to, what) - further(product, Way.TWIN, from, to, what);
  }

  private List<Long> values(Product product, Way way, int classes, ToLongFunction<Usage> what) {
    return all.stream()
        .filter(f -> f.product() == product && f.way() == way && f.classes() == classes)
        .map(f -> what.applyAsLong(f.usage()))
        .sorted()
        .toList();
  }
}
