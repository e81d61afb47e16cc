package shelves;

import dev.latchwork.DeepCopy;
import java.util.ArrayList;
import java.util.List;

/** Boxes in crates in boxes: each counts what the other one nests. */
@DeepCopy(shape = DeepCopy.Shape.TREE)
final class Box {
  int[] sizes;
  final List<Crate> crates = new ArrayList<>();
}
