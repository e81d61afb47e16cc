package dev.latchwork.processor.types.known;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The names of fields whose values should not appear in a log. */
public final class KnownSecrets {
  private static final Pattern WORDS = Pattern.compile("_|(?<=[a-z0-9])(?=[A-Z])");

  /** Words that make a field a secret, whatever its type is, unless it is a boolean. */
  private static final Set<String> ALWAYS =
      Set.of(
          "password",
          "passwords",
          "passwd",
          "secret",
          "secrets",
          "credential",
          "credentials",
          "apikey",
          "apikeys");

  /**
   * Words that make a field a secret only if its type is in {@link #TEXTS}, since they have other
   * meanings too. A parser has tokens that are objects, for instance.
   */
  private static final Set<String> OF_TEXT = Set.of("token", "pin", "cvv");

  private static final Set<String> TEXTS =
      Set.of(
          "java.lang.String",
          "java.lang.CharSequence",
          "java.lang.StringBuilder",
          "java.util.UUID",
          "char[]",
          "byte[]",
          "int",
          "long",
          "short",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short");

  private KnownSecrets() {}

  /**
   * Returns whether a field is a secret, judging by the last word or the last two words of its
   * name: {@code accessToken} is a secret, {@code tokenCount} is not.
   *
   * @param type the erased type of the field
   */
  public static boolean isSecret(String field, String type) {
    if (type.equals("boolean") || type.equals("java.lang.Boolean")) {
      return false;
    }
    List<String> words = List.of(WORDS.split(field, -1));
    String last = words.get(words.size() - 1).toLowerCase(Locale.ROOT);
    String lastTwo =
        words.size() < 2 ? last : words.get(words.size() - 2).toLowerCase(Locale.ROOT) + last;
    return ALWAYS.contains(last)
        || ALWAYS.contains(lastTwo)
        || (OF_TEXT.contains(last) && TEXTS.contains(type));
  }
}
