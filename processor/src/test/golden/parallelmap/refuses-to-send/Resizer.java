package images;

import dev.latchwork.ParallelMap;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Methods that no other machine could do. */
class Resizer {
  @ParallelMap(distributed = true)
  static int width(String image) {
    return image.length();
  }

  @ParallelMap(distributed = true, idempotent = true)
  static Optional<String> title(Path image) {
    return Optional.empty();
  }

  @ParallelMap(distributed = true, idempotent = true)
  static <T> int count(T image) {
    return 1;
  }

  @ParallelMap(distributed = true, idempotent = true)
  static int sum(List<Size> sizes, List<? extends Number> weights) {
    return sizes.size() + weights.size();
  }

  record Size(int width, Object unit) implements Serializable {}

  @ParallelMap(distributed = true, idempotent = true)
  static <T extends Runnable & Comparable<T>> int rank(T image) {
    return 1;
  }

  @ParallelMap(distributed = true, idempotent = true)
  static <T extends Runnable & Serializable> int weigh(T image, List<Thread> by) {
    return by.size();
  }

  @ParallelMap(distributed = true, idempotent = true)
  static long load(GuardedFrame frame, GuardedWall wall) {
    return frame.getWidth() + wall.getWidth();
  }

  @ParallelMap(distributed = true, idempotent = true)
  int resize(String image) {
    return image.length();
  }
}
