package graph;

import dev.latchwork.DeepCopy;
import java.util.ArrayList;
import java.util.List;

@DeepCopy
class Node {
  final String name;
  final List<Node> neighbours = new ArrayList<>();
  Node parent;

  Node(String name) {
    this.name = name;
  }
}
