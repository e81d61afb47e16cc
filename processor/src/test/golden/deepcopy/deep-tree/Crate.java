package shelves;

import dev.latchwork.DeepCopy;

@DeepCopy(shape = DeepCopy.Shape.TREE)
final class Crate {
  String label;
  Box first;
  Box second;
}
