package crates;

import dev.latchwork.DeepCopy;
import java.util.ArrayList;
import java.util.List;

/** Every copy is made with a map, since the two copiers call each other. */
@DeepCopy(shape = DeepCopy.Shape.TREE, assertDisjoint = true)
class Branch {
  List<Twig> twigs = new ArrayList<>();
  int[] rings;

  @DeepCopy(shape = DeepCopy.Shape.TREE)
  static class Twig {
    List<Branch> branches = new ArrayList<>();
  }
}
