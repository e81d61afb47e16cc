package books;

import dev.latchwork.Guarded;

/** Nothing here means another type. */
@Guarded
class Shelf<T> {
  T first;
  String java;
}
