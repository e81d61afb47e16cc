package yes;

import dev.latchwork.Guarded;

@Guarded
class Doors {
  public int open;

  final void locked() {
    open++;
  }
}
