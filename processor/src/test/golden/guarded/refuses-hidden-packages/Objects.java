package books;

import dev.latchwork.Guarded;

/** Nobody else sees its field. */
@Guarded
class Objects {
  int count;
  private String java;

  String language() {
    return java;
  }
}
