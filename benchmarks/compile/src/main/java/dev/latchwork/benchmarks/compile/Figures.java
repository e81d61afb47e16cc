package dev.latchwork.benchmarks.compile;

import java.util.List;
import java.util.function.ToLongFunction;

/** All that was measured, a median for each question. */
final class Figures {
  private final List<Figure> all;

  Figures(List<Figure> all) {
    this.all = all;
  }

  /** The numbers of classes, few first. */
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

  /** What the way costs in terms of the same without a processor. */
  double ratio(Product product, Way way, int classes, ToLongFunction<Usage> what) {
    return median(product, way, classes, what) / median(product, Way.TWIN, classes, what);
  }

  /** What each class between two sizes costs; start-up has no part in it. */
  double further(Product product, Way way, int from, int to, ToLongFunction<Usage> what) {
    return (median(product, way, to, what) - median(product, way, from, what)) / (to - from);
  }

  /** What of that is added to the same without a processor. */
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
