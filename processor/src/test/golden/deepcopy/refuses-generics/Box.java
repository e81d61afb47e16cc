package sample;

import dev.latchwork.DeepCopy;

@DeepCopy
class Box<T> {
  T value;
}
