package chain;

import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** It mentions what is generated for it, which javac 17 does not tell by name. */
@Guarded
class Node<T> {
  GuardedNode<T> next;
  final List<GuardedNode<T>> all = new ArrayList<>();

  GuardedNode<T> find(Map<String, ? extends GuardedNode<? super T>[]> among) {
    return next;
  }

  void add(GuardedNode<List<GuardedNode<T>>> nodes) {}
}
