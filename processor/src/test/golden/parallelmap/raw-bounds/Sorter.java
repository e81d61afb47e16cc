package sorting;

import dev.latchwork.ParallelMap;
import java.util.SortedMap;

@SuppressWarnings("rawtypes")
class Sorter<R, E extends Comparable> {
  @ParallelMap
  R rank(E element) {
    return null;
  }

  @ParallelMap(name = "sorted")
  SortedMap sort(String text, int... columns) {
    return null;
  }
}
