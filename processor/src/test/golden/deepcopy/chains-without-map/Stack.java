package chains;

import dev.latchwork.DeepCopy;

/** Nothing but `top` and `next` leads to an item, so no item is reached twice, except in a cycle. */
@DeepCopy
final class Stack {
  private Item top;
  private int size;

  @DeepCopy
  static final class Item {
    private String value;
    private Item next;
  }
}
