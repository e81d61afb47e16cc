package shop;

import dev.latchwork.Guarded;

/** The member type is inherited. */
@Guarded
public abstract class Labelled<Label> extends Rack<Label> {
  private int printed;

  public void print() {
    printed++;
  }
}
