package dev.latchwork.processor.types.known;

import java.util.Map;
import java.util.Set;

/**
 * Methods whose result is still contained in the object on which they were called, such as an
 * element of a list. The keys are the types that declare the methods. Methods that take their
 * result out of the object, such as {@code remove} and {@code poll}, are not listed.
 */
public final class KnownElements {
  private KnownElements() {}

  public static final Map<String, Set<String>> BY_TYPE =
      Map.ofEntries(
          Map.entry("java.util.Iterator", Set.of("next")),
          Map.entry("java.util.ListIterator", Set.of("previous")),
          Map.entry("java.util.Enumeration", Set.of("nextElement")),
          Map.entry("java.util.SequencedCollection", Set.of("getFirst", "getLast")),
          Map.entry("java.util.List", Set.of("get")),
          Map.entry("java.util.Queue", Set.of("element", "peek")),
          Map.entry("java.util.Deque", Set.of("getFirst", "getLast", "peekFirst", "peekLast")),
          Map.entry("java.util.SortedSet", Set.of("first", "last")),
          Map.entry("java.util.NavigableSet", Set.of("ceiling", "floor", "higher", "lower")),
          Map.entry(
              "java.util.Map",
              Set.of(
                  "compute",
                  "computeIfAbsent",
                  "computeIfPresent",
                  "get",
                  "getOrDefault",
                  "merge",
                  "putIfAbsent")),
          Map.entry("java.util.Map.Entry", Set.of("getValue")),
          Map.entry(
              "java.util.NavigableMap",
              Set.of(
                  "ceilingEntry",
                  "firstEntry",
                  "floorEntry",
                  "higherEntry",
                  "lastEntry",
                  "lowerEntry")),
          Map.entry("java.util.Vector", Set.of("elementAt", "firstElement", "lastElement")),
          Map.entry("java.util.Optional", Set.of("get", "orElse", "orElseThrow")),
          Map.entry("java.util.stream.Stream", Set.of("findAny", "findFirst", "max", "min")));

  /**
   * Methods and constructors whose results contain their arguments. Only the beginnings of their
   * names are listed; {@code <init>} stands for {@code new}.
   */
  public static final Map<String, Set<String>> WRAPPERS =
      Map.ofEntries(
          Map.entry(
              "java.util.Collections",
              Set.of("checked", "enumeration", "singleton", "synchronized", "unmodifiable")),
          Map.entry("java.util.Arrays", Set.of("asList", "stream")),
          Map.entry("java.util.Optional", Set.of("of")),
          Map.entry("java.util.List", Set.of("of")),
          Map.entry("java.util.Set", Set.of("of")),
          Map.entry("java.util.Map", Set.of("entry", "of")),
          Map.entry("java.util.stream.Stream", Set.of("concat", "of")),
          Map.entry("java.util.AbstractMap.SimpleEntry", Set.of("<init>")),
          Map.entry("java.util.AbstractMap.SimpleImmutableEntry", Set.of("<init>")),
          Map.entry("java.util.concurrent.atomic.AtomicReference", Set.of("<init>")),
          Map.entry("java.lang.ref.SoftReference", Set.of("<init>")),
          Map.entry("java.lang.ref.WeakReference", Set.of("<init>")));

  /** Methods whose result cannot be changed. */
  public static final Map<String, Set<String>> UNMODIFIABLE =
      Map.of(
          "java.util.Collections",
          Set.of("emptyList", "emptyMap", "emptySet", "singletonList", "singleton"),
          "java.util.List",
          Set.of("copyOf", "of"),
          "java.util.Map",
          Set.of("copyOf", "of", "ofEntries"),
          "java.util.Set",
          Set.of("copyOf", "of"),
          "java.util.stream.Stream",
          Set.of("toList"));

  /** Methods that create collectors whose results contain the stream's own elements. */
  public static final Set<String> KEPT_BY_COLLECTORS =
      Set.of(
          "groupingBy",
          "groupingByConcurrent",
          "partitioningBy",
          "toCollection",
          "toList",
          "toSet",
          "toUnmodifiableList",
          "toUnmodifiableSet");

  /**
   * Stream operations whose results contain the stream's own elements, or some of them, including
   * {@code iterator} and {@code spliterator}.
   */
  public static final Set<String> KEPT_BY_STREAMS =
      Set.of(
          "distinct",
          "dropWhile",
          "filter",
          "iterator",
          "limit",
          "onClose",
          "parallel",
          "peek",
          "sequential",
          "skip",
          "sorted",
          "spliterator",
          "takeWhile",
          "unordered");
}
