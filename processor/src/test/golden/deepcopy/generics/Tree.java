package sample;

import dev.latchwork.DeepCopy;
import java.util.ArrayList;

/** Nested in itself by its constructor. */
@DeepCopy
final class Tree<T> {
  final T value;
  final ArrayList<Tree<T>> children;

  Tree(T value, ArrayList<Tree<T>> children) {
    this.value = value;
    this.children = children;
  }
}
