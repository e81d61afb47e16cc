package query;

import dev.latchwork.DeepCopy;

/** Only the record that it holds is nested. */
@DeepCopy(shape = DeepCopy.Shape.TREE)
final class Filter {
  Range range;

  record Range(long[] bounds, Range left, Range right) {}
}
