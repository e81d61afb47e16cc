package hidden;

import dev.latchwork.DeepCopy;

/** A constant hides one field of the superclass, and another is ambiguous. */
@DeepCopy
class Sub extends Base implements Names {
  static final java.lang.String a = "a";

  int[] c;
}
