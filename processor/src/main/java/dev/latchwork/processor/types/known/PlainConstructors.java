package dev.latchwork.processor.types.known;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Classes of the JDK whose constructors call no method that a subclass can override. Constructors
 * of other classes may call such a method: {@code new ArrayDeque<>(all)} calls {@code addLast},
 * {@code new TreeMap<>(all)} calls {@code putAll}, and every exception calls {@code
 * fillInStackTrace}.
 */
public final class PlainConstructors {
  private static final Set<String> NAMES =
      Arrays.stream(
              """
              java.io.InputStream java.io.OutputStream java.io.Reader java.io.Writer
              java.lang.Number java.lang.Object
              java.util.AbstractCollection java.util.AbstractList java.util.AbstractMap
              java.util.AbstractQueue java.util.AbstractSequentialList java.util.AbstractSet
              java.util.ArrayList java.util.BitSet java.util.Dictionary java.util.EventObject
              java.util.HashMap java.util.LinkedHashMap java.util.Observable java.util.Stack
              java.util.TimerTask java.util.Vector
              """
                  .strip()
                  .split("\\s+", -1))
          .collect(Collectors.toUnmodifiableSet());

  private PlainConstructors() {}

  public static boolean callNothingOverridable(String qualifiedName) {
    return NAMES.contains(qualifiedName);
  }
}
