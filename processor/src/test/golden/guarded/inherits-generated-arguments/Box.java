package depot;

import dev.latchwork.Guarded;

@Guarded
class Box<T> {
  private T content;

  void fill(T item) {
    content = item;
  }
}
