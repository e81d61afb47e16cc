package expressions;

import dev.latchwork.DeepCopy;

@DeepCopy
class Node {
  final Node[] peers;
  Expression value;

  Node(Node[] peers) {
    this.peers = peers;
  }
}
