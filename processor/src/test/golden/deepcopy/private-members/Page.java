package bank;

import dev.latchwork.DeepCopy;

/** A chain of private links is copied in a loop as well. */
@DeepCopy
final class Page {
  private Page next;
  private int[] lines;
}
