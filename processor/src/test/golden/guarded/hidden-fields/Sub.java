package hidden;

import dev.latchwork.Guarded;

/** Of three fields that it inherits none is meant by {@code super.f}. */
@Guarded
class Sub extends Base implements Limits {
  static int count;
  long label;
}
