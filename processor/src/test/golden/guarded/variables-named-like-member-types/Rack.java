package shop;

public class Rack<T> {
  int swaps;

  public static class Label {}

  public T swap(T old) {
    swaps++;
    return old;
  }

  public <Item> Item take(Item other, T old) {
    return other;
  }
}
