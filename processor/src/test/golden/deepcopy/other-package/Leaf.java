package program;

import dev.latchwork.DeepCopy;
import dev.latchwork.Guarded;
import library.Middle;

/** Its first field is of its own package, and out of sight. */
@DeepCopy
@Guarded
class Leaf extends Middle {
  int own;
}
