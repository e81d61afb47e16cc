package dev.latchwork.processor.types.known;

import java.util.Set;
import java.util.regex.Pattern;

/** Calls that return an equal value each time, if what they are given has not changed. */
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

  /** Static methods of these classes that read system properties, or return a random number. */
  private static final Set<String> IMPURE = Set.of("getBoolean", "getInteger", "getLong", "random");

  /** The names by which methods tell about an object without changing it. */
  private static final Pattern TELLING =
      Pattern.compile(
          "(as|contains|ends|equals|get|has|index|is|last|starts|sub|to)[A-Z]\\w*"
              + "|abs|add|charAt|concat|contains|divide|equals|indexOf|intern|isEmpty|length"
              + "|max|min|multiply|name|negate|ordinal|signum|size|strip|substring|subtract|trim");

  /** Names that begin in the same way but change something, as in {@code getAndIncrement}. */
  private static final Pattern CHANGING = Pattern.compile("getAnd[A-Z]\\w*");

  public static boolean isStatic(String type, String method) {
    return CLASSES.contains(type) && !IMPURE.contains(method);
  }

  public static boolean isTelling(String method) {
    return TELLING.matcher(method).matches() && !CHANGING.matcher(method).matches();
  }
}
