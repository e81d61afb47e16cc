package endless;

import dev.latchwork.DeepCopy;

@DeepCopy
class Endless {
  Nested<Integer> tree;
  Wild<?> wild;
}
