package books;

import dev.latchwork.Guarded;

@Guarded
class Leaf<VarHandle> {
  VarHandle first;
  String java;
}
