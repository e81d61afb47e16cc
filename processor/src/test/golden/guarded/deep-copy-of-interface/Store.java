package face;

import dev.latchwork.DeepCopy;
import dev.latchwork.Guarded;

/** Nobody knows the state behind an interface. */
@Guarded
@DeepCopy
interface Store {
  void put(String item);

  int size();
}
