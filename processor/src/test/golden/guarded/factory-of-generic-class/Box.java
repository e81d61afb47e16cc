package boxes;

import dev.latchwork.Guarded;

/** A factory may return what is yet to be generated. */
@Guarded
class Box<T> {
  T content;

  static <T> GuardedBox<T> of(T content) {
    GuardedBox<T> box = new GuardedBox<>();
    box.setContent(content);
    return box;
  }
}
