package attic;

import dev.latchwork.Guarded;
import java.util.List;

/** A raw record is copied through the constructor of the raw type. */
@Guarded
@SuppressWarnings("rawtypes")
class Trunk {
  record Layer<T>(List<T> things, int[] sizes) {}

  Layer top;
}
