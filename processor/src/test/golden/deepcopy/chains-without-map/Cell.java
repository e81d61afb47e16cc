package chains;

import dev.latchwork.DeepCopy;

/** A list as functional languages have it: a cell never changes, so its next one comes first. */
@DeepCopy
final class Cell {
  final long value;
  final Cell next;
  private int hash;

  Cell(long value, Cell next) {
    this.value = value;
    this.next = next;
  }
}
