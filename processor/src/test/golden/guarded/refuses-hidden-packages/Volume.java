package books;

import dev.latchwork.Guarded;

/** It mentions a class with the name of one that its generated class needs. */
@Guarded
class Volume {
  Objects first;
  String java;
}
