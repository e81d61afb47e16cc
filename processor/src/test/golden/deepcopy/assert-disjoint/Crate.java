package crates;

import dev.latchwork.DeepCopy;
import java.util.ArrayList;

@DeepCopy(shape = DeepCopy.Shape.TREE, assertDisjoint = true)
final class Crate {
  ArrayList<int[]> layers = new ArrayList<>();

  @DeepCopy(assertDisjoint = true)
  record Label(String text) {}
}
