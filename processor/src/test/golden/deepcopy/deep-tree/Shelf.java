package shelves;

import dev.latchwork.DeepCopy;
import java.util.ArrayList;
import java.util.List;

/** Shelves in shelves, however deep. */
@DeepCopy(shape = DeepCopy.Shape.TREE)
final class Shelf {
  int[] sizes;
  Shelf left;
  final List<Shelf> boards = new ArrayList<>();
}
