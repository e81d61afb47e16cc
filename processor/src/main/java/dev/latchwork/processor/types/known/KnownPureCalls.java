package dev.latchwork.processor.types.known;

import java.util.Set;
import java.util.regex.Pattern;

/** Calls that return an equal value each time, if their object and arguments have not changed. */
public final class KnownPureCalls {
  private KnownPureCalls() {}

  private static final Set<String> CLASSES =
      Set.of(
          "Boolean",
          "Byte",
          "Character",
          "Double",
          "Float",
          "Integer",
          "Long",
          "Math",
          "Objects",
          "Short",
          "StrictMath",
          "String");

  /** Methods of {@link #CLASSES} that read system properties, or return a random number. */
  private static final Set<String> IMPURE = Set.of("getBoolean", "getInteger", "getLong", "random");

  /** Names of methods that usually compute a value from their object without changing it. */
  private static final Pattern TELLING =
      Pattern.compile(
          "(as|contains|ends|equals|get|has|index|is|last|starts|sub|to)[A-Z]\\w*"
              + "|abs|add|charAt|concat|contains|divide|equals|indexOf|intern|isEmpty|length"
              + "|max|min|multiply|name|negate|ordinal|signum|size|strip|substring|subtract|trim");

  /** Names of methods that match {@link #TELLING} but change their object. */
  private static final Pattern CHANGING = Pattern.compile("getAnd[A-Z]\\w*");

  public static boolean isStatic(String type, String method) {
    return CLASSES.contains(type) && !IMPURE.contains(method);
  }

  public static boolean isTelling(String method) {
    return TELLING.matcher(method).matches() && !CHANGING.matcher(method).matches();
  }
}
