package sample;

import dev.latchwork.DeepCopy;

/** A value that is read by a method is read once. */
@DeepCopy(shape = DeepCopy.Shape.TREE)
class Cell<T> {
  private T value;

  T getValue() {
    return value;
  }

  void setValue(T value) {
    this.value = value;
  }
}
