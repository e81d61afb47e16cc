package dev.latchwork.processor.types.known;

import static dev.latchwork.processor.types.known.ContainerRow.row;
import static dev.latchwork.processor.types.known.ContainerType.Contents.ENTRIES;
import static dev.latchwork.processor.types.known.KnownKinds.JUC;
import static dev.latchwork.processor.types.known.KnownKinds.LINKED_MAP;
import static dev.latchwork.processor.types.known.KnownKinds.SORTED_MAP;
import static dev.latchwork.processor.types.known.KnownKinds.same;

import java.util.List;

/** The interfaces of maps. */
final class KnownMaps {
  private KnownMaps() {}

  static List<ContainerType> all() {
    ContainerType sortedMap =
        row("java.util.SortedMap", ENTRIES)
            .wrapped("unmodifiableSortedMap")
            .keeping("java.util.TreeMap", JUC + "ConcurrentSkipListMap")
            .views(
                KnownKinds.NAVIGABLE_MAPS,
                KnownKinds.SORTED_MAPS,
                KnownKinds.SYNCHRONIZED_NAVIGABLE_MAPS,
                KnownKinds.SYNCHRONIZED_SORTED_MAPS)
            .otherwise("java.util.TreeMap");
    ContainerType map =
        row("java.util.Map", ENTRIES)
            .wrapped("unmodifiableMap")
            .telling(SORTED_MAP, same("java.util.IdentityHashMap"))
            .keeping(
                "java.util.HashMap",
                "java.util.LinkedHashMap",
                "java.util.EnumMap",
                "java.util.IdentityHashMap",
                "java.util.Hashtable",
                "java.util.WeakHashMap",
                JUC + "ConcurrentHashMap")
            .views(KnownKinds.MAPS, KnownKinds.SYNCHRONIZED_MAPS)
            .narrower(sortedMap)
            .otherwise(LINKED_MAP);
    return List.of(
        map,
        sortedMap,
        row("java.util.SequencedMap", ENTRIES)
            .wrapped("unmodifiableSequencedMap")
            .telling(SORTED_MAP)
            .keeping("java.util.LinkedHashMap")
            .narrower(sortedMap)
            .views(KnownKinds.SEQUENCED_MAPS)
            .otherwise("java.util.LinkedHashMap"),
        row("java.util.NavigableMap", ENTRIES)
            .wrapped("unmodifiableNavigableMap")
            .keeping("java.util.TreeMap", JUC + "ConcurrentSkipListMap")
            .views(KnownKinds.NAVIGABLE_MAPS, KnownKinds.SYNCHRONIZED_NAVIGABLE_MAPS)
            .otherwise("java.util.TreeMap"),
        row(JUC + "ConcurrentMap", ENTRIES)
            .keeping(JUC + "ConcurrentHashMap", JUC + "ConcurrentSkipListMap")
            .otherwise(JUC + "ConcurrentHashMap"),
        row(JUC + "ConcurrentNavigableMap", ENTRIES)
            .keeping(JUC + "ConcurrentSkipListMap")
            .otherwise(JUC + "ConcurrentSkipListMap"));
  }
}
