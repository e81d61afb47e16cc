package press;

import dev.latchwork.DeepCopy;

@DeepCopy(by = "copy")
interface Sheet {
  Sheet copy() throws AssertionError;
}
