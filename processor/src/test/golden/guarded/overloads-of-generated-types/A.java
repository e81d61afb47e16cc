package overloads;

import dev.latchwork.Guarded;

@Guarded
class A {
  int n;
}
