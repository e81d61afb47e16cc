package graph;

import dev.latchwork.DeepCopy;
import java.util.Set;

@DeepCopy
record Branch(Leaf first, Set<Branch> others) {
  @DeepCopy
  static final class Leaf {
    Branch owner;
  }
}
