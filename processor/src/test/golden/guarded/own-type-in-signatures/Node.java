package own;

import dev.latchwork.Guarded;

@Guarded
interface Node<T> {
  T value();

  void link(GuardedNode<T> next);
}
