package dev.latchwork.processor.types.known;

import java.util.Map;
import java.util.Set;

/**
 * Methods whose result keeps reading the object on which they are called, by the type that declares
 * them first. In a subtype, every method with one of these names counts.
 */
public final class KnownViews {
  private KnownViews() {}

  /** Types whose values keep reading what they were created from. */
  public static final Set<String> WALKERS =
      Set.of(
          "java.util.Enumeration",
          "java.util.Iterator",
          "java.util.Spliterator",
          "java.util.stream.BaseStream");

  public static final Map<String, Set<String>> BY_TYPE =
      Map.ofEntries(
          Map.entry("java.lang.Iterable", Set.of("iterator", "spliterator")),
          Map.entry("java.lang.CharSequence", Set.of("chars", "codePoints", "subSequence")),
          Map.entry("java.util.Collection", Set.of("stream", "parallelStream")),
          Map.entry("java.util.SequencedCollection", Set.of("reversed")),
          Map.entry("java.util.List", Set.of("listIterator", "subList")),
          Map.entry("java.util.Deque", Set.of("descendingIterator")),
          Map.entry("java.util.SortedSet", Set.of("headSet", "tailSet", "subSet")),
          Map.entry("java.util.NavigableSet", Set.of("descendingSet", "descendingIterator")),
          Map.entry("java.util.Map", Set.of("keySet", "values", "entrySet")),
          Map.entry(
              "java.util.SequencedMap",
              Set.of("reversed", "sequencedKeySet", "sequencedValues", "sequencedEntrySet")),
          Map.entry("java.util.SortedMap", Set.of("headMap", "tailMap", "subMap")),
          Map.entry(
              "java.util.NavigableMap",
              Set.of("descendingMap", "navigableKeySet", "descendingKeySet")),
          Map.entry("java.util.Dictionary", Set.of("keys", "elements")),
          Map.entry("java.util.Vector", Set.of("elements")),
          Map.entry("java.util.BitSet", Set.of("stream")),
          Map.entry("java.util.concurrent.ConcurrentHashMap", Set.of("keys", "elements")));
}
