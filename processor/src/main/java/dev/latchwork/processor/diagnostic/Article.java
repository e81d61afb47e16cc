package dev.latchwork.processor.diagnostic;

/** Chooses the indefinite article for a name. */
public final class Article {
  private Article() {}

  /** The name with its article: {@code a Set}, {@code an Account}. */
  public static String with(CharSequence name) {
    return (isVowel(name) ? "an " : "a ") + name;
  }

  /** {@code A} or {@code An}, for the start of a sentence. */
  public static String atStart(CharSequence name) {
    return isVowel(name) ? "An" : "A";
  }

  private static boolean isVowel(CharSequence name) {
    return name.length() > 0 && "AEIOUaeiou".indexOf(name.charAt(0)) >= 0;
  }
}
