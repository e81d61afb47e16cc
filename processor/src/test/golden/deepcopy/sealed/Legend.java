package drawing;

import dev.latchwork.DeepCopy;

/** An entry whose mark turns out to be a symbol is its own copy. */
@DeepCopy
final class Legend {
  String title;
  Entry entry;

  record Entry(String text, Mark mark) {}

  sealed interface Mark permits Symbol, Picture {}

  enum Symbol implements Mark {
    DOT,
    CROSS
  }

  record Picture(byte[] pixels) implements Mark {}
}
