package fields;

import dev.latchwork.DeepCopy;

/** Each subclass passes on a constant of its own. */
abstract class Token {
  final Kind kind;
  private final Class<?> type;
  private final int weight;

  Token(Kind kind, Class<?> type, int weight) {
    this.kind = kind;
    this.type = type;
    this.weight = weight * 2;
  }

  enum Kind {
    WORD,
    NUMBER
  }

  @DeepCopy
  static final class Word extends Token {
    private static final int NORMAL = 1;
    char[] letters;

    Word() {
      this(NORMAL);
    }

    private Word(int heft) {
      super(Kind.WORD, char[].class, heft);
    }
  }

  @DeepCopy
  static final class Digits extends Token {
    final Kind shown = Kind.NUMBER;
    private int[] digits;

    Digits() {
      super(Kind.NUMBER, int[].class, 3);
    }
  }
}
