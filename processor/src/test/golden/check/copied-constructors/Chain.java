package sample;

import dev.latchwork.DeepCopy;

/** Eight calls are followed, nine are not. */
@DeepCopy
class Chain {
  final String eight;
  final String nine;

  Chain(String eight, String nine) {
    this.eight = pass8(eight);
    this.nine = pass9(nine);
  }

  private static String pass9(String text) {
    return pass8(text);
  }

  private static String pass8(String text) {
    return pass7(text);
  }

  private static String pass7(String text) {
    return pass6(text);
  }

  private static String pass6(String text) {
    return pass5(text);
  }

  private static String pass5(String text) {
    return pass4(text);
  }

  private static String pass4(String text) {
    return pass3(text);
  }

  private static String pass3(String text) {
    return pass2(text);
  }

  private static String pass2(String text) {
    return pass1(text);
  }

  private static String pass1(String text) {
    return text;
  }
}
