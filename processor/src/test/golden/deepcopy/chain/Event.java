package log;

import dev.latchwork.DeepCopy;

@DeepCopy
final class Event {
  final String text;
  Event next;

  Event(String text) {
    this.text = text;
  }

  @DeepCopy(shape = DeepCopy.Shape.TREE)
  static final class Link {
    int[] values;
    Link tail;
  }
}
