package program;

import dev.latchwork.DeepCopy;
import library.Base;

/** What is public is read and set; what is not, by public methods. */
@DeepCopy
final class Derived extends Base {
  String name;
}
