package books;

import dev.latchwork.Guarded;

/** Nobody else sees the field. */
@Guarded
class Stack<VarHandle> {
  VarHandle first;
  private String java;

  String language() {
    return java;
  }
}
