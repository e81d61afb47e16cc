package dev.latchwork.processor.types.known;

import java.util.Map;
import java.util.Set;

/**
 * Superclasses in the JDK whose state does not have to be copied field by field. Most have no
 * state: each of their fields is a cache, a modification count or a reference to the object itself,
 * which the copy's own constructor sets. A test compares the table with the class files.
 */
public final class KnownSuperclasses {
  private KnownSuperclasses() {}

  /** Classes with one value, which is read and set by methods that no subclass can override. */
  public static final Set<String> VALUES =
      Set.of(
          "java.util.concurrent.atomic.AtomicBoolean",
          "java.util.concurrent.atomic.AtomicInteger",
          "java.util.concurrent.atomic.AtomicLong",
          "java.util.concurrent.atomic.AtomicReference");

  /** The instance fields of each class, none of which has to be copied. */
  public static final Map<String, Set<String>> STATELESS =
      Map.ofEntries(
          Map.entry("java.lang.Object", Set.of()),
          Map.entry("java.lang.Record", Set.of()),
          Map.entry("java.lang.Number", Set.of()),
          Map.entry("java.util.AbstractCollection", Set.of()),
          Map.entry("java.util.AbstractList", Set.of("modCount")),
          Map.entry("java.util.AbstractMap", Set.of("keySet", "values")),
          Map.entry("java.util.AbstractQueue", Set.of()),
          Map.entry("java.util.AbstractSequentialList", Set.of()),
          Map.entry("java.util.AbstractSet", Set.of()),
          Map.entry("java.util.Dictionary", Set.of()),
          Map.entry("java.io.InputStream", Set.of()),
          Map.entry("java.io.OutputStream", Set.of()),
          Map.entry("java.io.Reader", Set.of("lock", "skipBuffer")),
          Map.entry("java.io.Writer", Set.of("lock", "writeBuffer")),
          Map.entry("java.nio.file.SimpleFileVisitor", Set.of()),
          Map.entry("java.text.Format", Set.of()),
          Map.entry("java.util.logging.Formatter", Set.of()));
}
