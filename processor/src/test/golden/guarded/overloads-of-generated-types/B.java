package overloads;

import dev.latchwork.Guarded;

@Guarded
class B {
  int n;
}
