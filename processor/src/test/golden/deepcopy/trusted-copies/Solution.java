package route;

import dev.latchwork.DeepCopy;

@DeepCopy(by = "copy")
interface Solution {
  Solution copy();
}
