package sample;

import dev.latchwork.DeepCopy;

/** What the methods are called says nothing, where their bodies can be seen. */
@DeepCopy
class Note {
  final String title;
  final String body;
  final long weight;
  final long price;
  int[] marks = {};

  Note(String title, String body, long weight, long price) {
    this.title = clean(title);
    this.body = normalize(body);
    this.weight = measured(weight);
    this.price = requirePrice(price);
  }

  private static String clean(String given) {
    if (given == null) {
      return "";
    }
    return given;
  }

  /** Refused: each copy would be a line longer. */
  private static String normalize(String given) {
    return given + "\n";
  }

  private static long measured(long given) {
    return requirePositive(given);
  }

  private static long requirePositive(long given) {
    if (given < 0) {
      throw new IllegalArgumentException("negative");
    }
    return given;
  }

  /** Refused: it checks, and does more. */
  private static long requirePrice(long given) {
    return requirePositive(given) * 100;
  }
}
