package dev.latchwork.processor.types.known;

import java.util.Map;
import java.util.Set;

/**
 * Methods that change the object on which they are called, by the type that declares them first. In
 * a subtype, every method with one of these names counts.
 */
public final class KnownMutators {
  private KnownMutators() {}

  public static final Map<String, Set<String>> BY_TYPE =
      Map.ofEntries(
          Map.entry("java.util.Iterator", Set.of("remove")),
          Map.entry("java.util.ListIterator", Set.of("add", "set")),
          Map.entry("java.util.Map.Entry", Set.of("setValue")),
          Map.entry(
              "java.util.Collection",
              Set.of("add", "addAll", "clear", "remove", "removeAll", "removeIf", "retainAll")),
          Map.entry(
              "java.util.List",
              Set.of(
                  "addFirst", "addLast", "removeFirst", "removeLast", "replaceAll", "set", "sort")),
          Map.entry("java.util.Queue", Set.of("offer", "poll")),
          Map.entry(
              "java.util.Deque",
              Set.of(
                  "addFirst",
                  "addLast",
                  "offerFirst",
                  "offerLast",
                  "pollFirst",
                  "pollLast",
                  "pop",
                  "push",
                  "removeFirst",
                  "removeFirstOccurrence",
                  "removeLast",
                  "removeLastOccurrence")),
          Map.entry("java.util.NavigableSet", Set.of("pollFirst", "pollLast")),
          Map.entry(
              "java.util.Map",
              Set.of(
                  "clear",
                  "compute",
                  "computeIfAbsent",
                  "computeIfPresent",
                  "merge",
                  "put",
                  "putAll",
                  "putIfAbsent",
                  "remove",
                  "replace",
                  "replaceAll")),
          Map.entry("java.util.NavigableMap", Set.of("pollFirstEntry", "pollLastEntry")),
          Map.entry(
              "java.util.Vector",
              Set.of("addElement", "insertElementAt", "removeAllElements", "setElementAt")),
          Map.entry("java.util.Properties", Set.of("load", "setProperty")),
          Map.entry(
              "java.util.BitSet", Set.of("and", "andNot", "clear", "flip", "or", "set", "xor")),
          Map.entry(
              "java.lang.AbstractStringBuilder",
              Set.of("append", "delete", "deleteCharAt", "insert", "reverse", "setCharAt")),
          Map.entry(
              "java.lang.StringBuilder",
              Set.of("append", "delete", "deleteCharAt", "insert", "reverse", "setCharAt")),
          Map.entry("java.util.Calendar", Set.of("add", "clear", "roll", "set", "setTime")),
          Map.entry("java.util.Date", Set.of("setTime")));

  /** Static methods that change their first argument. */
  public static final Set<String> OF_FIRST =
      Set.of(
          "addAll",
          "fill",
          "parallelPrefix",
          "parallelSetAll",
          "parallelSort",
          "replaceAll",
          "reverse",
          "rotate",
          "setAll",
          "shuffle",
          "sort",
          "swap");

  /** The classes that declare the methods in {@link #OF_FIRST}. */
  public static final Set<String> OF_FIRST_IN = Set.of("java.util.Arrays", "java.util.Collections");
}
