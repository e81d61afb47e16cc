package sample;

import dev.latchwork.DeepCopy;

@DeepCopy(shape = DeepCopy.Shape.TREE)
class Plain<T> {
  T value;
  Box<Line> line;
}
