package yes;

import dev.latchwork.Guarded;

@Guarded
@SuppressWarnings({"LW102", "LW104"})
class Doors {
  public int open;

  Doors() {}

  Doors(Doors other) {
    this.open = other.open;
  }

  @SuppressWarnings("LW103")
  final void locked() {
    open++;
  }
}
