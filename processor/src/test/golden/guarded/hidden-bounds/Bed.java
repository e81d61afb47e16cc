import dev.latchwork.Guarded;

/** A class that it inherits from names what nothing in here can name. */
@Guarded
class Bed extends Patch {
  interface Graph {}

  public void dig() {}
}
