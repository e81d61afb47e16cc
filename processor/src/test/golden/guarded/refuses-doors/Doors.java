package no;

import dev.latchwork.Guarded;
import java.io.Serializable;

@Guarded
class Doors extends Thread implements Cloneable, Serializable {
  public int open;
  public final StringBuilder text = new StringBuilder();
  public final String fine = "";

  Doors() {}

  Doors(Doors other) {
    this.open = other.open;
  }

  final void locked() {
    open++;
  }

  @Override
  protected Object clone() throws CloneNotSupportedException {
    return super.clone();
  }
}
