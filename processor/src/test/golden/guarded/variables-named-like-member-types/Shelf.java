package shop;

import dev.latchwork.DeepCopy;
import dev.latchwork.Guarded;

/** In a subclass, {@code Item} means a type variable for javac and the member type for Eclipse. */
@Guarded
@DeepCopy
public class Shelf<Item, Item_ extends Comparable<Item>, R> extends Rack<Item> {
  public static class Item {
    int number;
  }

  public static class R {}

  private int sold;

  public int sell(int number) {
    sold += number;
    return sold;
  }
}
