package dev.latchwork.processor.types.known;

import java.util.Map;
import java.util.Set;

/**
 * Methods of the JDK that only read the object on which they are called, by the type that declares
 * or implements them. Methods that return views are in {@link KnownViews}. Methods that look like
 * readers but write are not listed: {@code get} of a map in access order, and all methods of weak
 * maps.
 */
public final class KnownReaders {
  private KnownReaders() {}

  public static final Map<String, Set<String>> BY_TYPE =
      Map.ofEntries(
          Map.entry("java.lang.CharSequence", Set.of("charAt", "isEmpty", "length")),
          Map.entry(
              "java.util.AbstractCollection",
              Set.of("contains", "containsAll", "isEmpty", "size", "toArray")),
          Map.entry("java.util.AbstractList", Set.of("get", "indexOf", "lastIndexOf")),
          Map.entry(
              "java.util.AbstractMap",
              Set.of("containsKey", "containsValue", "get", "isEmpty", "size")),
          Map.entry("java.util.AbstractQueue", Set.of("element")),
          Map.entry("java.util.AbstractSequentialList", Set.of("get")),
          Map.entry(
              "java.util.ArrayDeque",
              Set.of(
                  "contains",
                  "element",
                  "getFirst",
                  "getLast",
                  "isEmpty",
                  "peek",
                  "peekFirst",
                  "peekLast",
                  "size",
                  "toArray")),
          Map.entry(
              "java.util.ArrayList",
              Set.of(
                  "contains",
                  "get",
                  "getFirst",
                  "getLast",
                  "indexOf",
                  "isEmpty",
                  "lastIndexOf",
                  "size",
                  "toArray")),
          Map.entry(
              "java.util.BitSet",
              Set.of(
                  "cardinality",
                  "get",
                  "intersects",
                  "isEmpty",
                  "length",
                  "nextClearBit",
                  "nextSetBit",
                  "previousClearBit",
                  "previousSetBit",
                  "size",
                  "toByteArray",
                  "toLongArray")),
          Map.entry(
              "java.util.Collection",
              Set.of("contains", "containsAll", "isEmpty", "size", "toArray")),
          Map.entry("java.util.Deque", Set.of("getFirst", "getLast", "peekFirst", "peekLast")),
          Map.entry("java.util.EnumMap", Set.of("containsKey", "containsValue", "get", "size")),
          Map.entry(
              "java.util.HashMap",
              Set.of("containsKey", "containsValue", "get", "getOrDefault", "isEmpty", "size")),
          Map.entry("java.util.HashSet", Set.of("contains", "isEmpty", "size", "toArray")),
          Map.entry(
              "java.util.Hashtable",
              Set.of(
                  "contains",
                  "containsKey",
                  "containsValue",
                  "get",
                  "getOrDefault",
                  "isEmpty",
                  "size")),
          Map.entry(
              "java.util.IdentityHashMap",
              Set.of("containsKey", "containsValue", "get", "isEmpty", "size")),
          Map.entry("java.util.LinkedHashMap", Set.of("containsValue")),
          Map.entry("java.util.LinkedHashSet", Set.of("getFirst", "getLast")),
          Map.entry(
              "java.util.LinkedList",
              Set.of(
                  "contains",
                  "element",
                  "get",
                  "getFirst",
                  "getLast",
                  "indexOf",
                  "lastIndexOf",
                  "peek",
                  "peekFirst",
                  "peekLast",
                  "size",
                  "toArray")),
          Map.entry(
              "java.util.List", Set.of("get", "getFirst", "getLast", "indexOf", "lastIndexOf")),
          Map.entry(
              "java.util.Map",
              Set.of("containsKey", "containsValue", "get", "getOrDefault", "isEmpty", "size")),
          Map.entry(
              "java.util.NavigableMap",
              Set.of(
                  "ceilingEntry",
                  "ceilingKey",
                  "firstEntry",
                  "floorEntry",
                  "floorKey",
                  "higherEntry",
                  "higherKey",
                  "lastEntry",
                  "lowerEntry",
                  "lowerKey")),
          Map.entry("java.util.NavigableSet", Set.of("ceiling", "floor", "higher", "lower")),
          Map.entry(
              "java.util.PriorityQueue",
              Set.of("comparator", "contains", "peek", "size", "toArray")),
          Map.entry(
              "java.util.Properties",
              Set.of(
                  "contains",
                  "containsKey",
                  "containsValue",
                  "get",
                  "getOrDefault",
                  "getProperty",
                  "isEmpty",
                  "size",
                  "stringPropertyNames")),
          Map.entry("java.util.Queue", Set.of("element", "peek")),
          Map.entry("java.util.SequencedCollection", Set.of("getFirst", "getLast")),
          Map.entry("java.util.SequencedMap", Set.of("firstEntry", "lastEntry")),
          Map.entry("java.util.SortedMap", Set.of("comparator", "firstKey", "lastKey")),
          Map.entry(
              "java.util.SortedSet", Set.of("comparator", "first", "getFirst", "getLast", "last")),
          Map.entry("java.util.Stack", Set.of("empty", "peek", "search")),
          Map.entry(
              "java.util.TreeMap",
              Set.of(
                  "ceilingEntry",
                  "ceilingKey",
                  "comparator",
                  "containsKey",
                  "containsValue",
                  "firstEntry",
                  "firstKey",
                  "floorEntry",
                  "floorKey",
                  "get",
                  "higherEntry",
                  "higherKey",
                  "lastEntry",
                  "lastKey",
                  "lowerEntry",
                  "lowerKey",
                  "size")),
          Map.entry(
              "java.util.TreeSet",
              Set.of(
                  "ceiling",
                  "comparator",
                  "contains",
                  "first",
                  "floor",
                  "higher",
                  "isEmpty",
                  "last",
                  "lower",
                  "size")),
          Map.entry(
              "java.util.Vector",
              Set.of(
                  "capacity",
                  "contains",
                  "containsAll",
                  "elementAt",
                  "firstElement",
                  "get",
                  "indexOf",
                  "isEmpty",
                  "lastElement",
                  "lastIndexOf",
                  "size",
                  "toArray")));
}
