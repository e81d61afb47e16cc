package grid;

import dev.latchwork.DeepCopy;
import dev.latchwork.Guarded;

/** The variable stands for nothing that is copied. */
@Guarded
@DeepCopy
class Grid<T extends Comparable<T>> {
  int width;
  int[] cells = new int[2];
}
