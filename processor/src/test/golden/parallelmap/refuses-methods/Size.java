package gallery;

import dev.latchwork.ParallelMap;
import java.util.List;

/** No call tells these from what every enum has. */
enum Size {
  SMALL,
  LARGE;

  @ParallelMap
  <T> List<T> compareTo(Size other) {
    return List.of();
  }

  @ParallelMap
  <T> List<T> compareWith(Size other) {
    return List.of();
  }

  @ParallelMap
  <T> List<T> ordered(List<? extends T> sizes) {
    return List.of();
  }

  List<Size> ordered(Size first) {
    return List.of(first);
  }
}
