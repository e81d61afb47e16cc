package chains;

import dev.latchwork.Copy;
import dev.latchwork.DeepCopy;

@DeepCopy
final class Bead<T> {
  @Copy(Copy.Policy.SHARE)
  T pearl;

  Bead<T> next;
}
