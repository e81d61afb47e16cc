package no;

import dev.latchwork.DeepCopy;
import dev.latchwork.Guarded;

/** The name of its copier is that of another class. */
@Guarded
@DeepCopy
class Taken {
  int level;
}
