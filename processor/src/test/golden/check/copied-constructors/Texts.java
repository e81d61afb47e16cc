package sample;

/** Of another source nobody sees what it does, but for what its name promises. */
final class Texts {
  private Texts() {}

  static String requireText(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("empty");
    }
    return text;
  }

  static int rounded(int number) {
    return number / 10 * 10;
  }
}
