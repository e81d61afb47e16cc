package graph;

import dev.latchwork.DeepCopy;
import java.util.List;

@DeepCopy
record Branch(Leaf first, List<Branch> others) {
  @DeepCopy
  static final class Leaf {
    Branch owner;
  }
}
