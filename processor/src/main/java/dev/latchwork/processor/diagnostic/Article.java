package dev.latchwork.processor.diagnostic;

/** The indefinite article that a name is read with. */
public final class Article {
  private Article() {}

  /** {@code a Set}, {@code an Account}. */
  public static String with(CharSequence name) {
    boolean vowel = name.length() > 0 && "AEIOUaeiou".indexOf(name.charAt(0)) >= 0;
    return (vowel ? "an " : "a ") + name;
  }
}
