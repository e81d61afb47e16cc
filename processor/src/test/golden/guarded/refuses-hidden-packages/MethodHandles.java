package books;

import dev.latchwork.Guarded;

/** The class itself has the name of a class that its generated class needs. */
@Guarded
class MethodHandles {
  int count;
  String java;
}
