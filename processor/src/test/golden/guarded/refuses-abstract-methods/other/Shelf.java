package other;

public abstract class Shelf {
  protected Shelf() {}

  abstract void dust();
}
