package dev.latchwork.processor.types.known;

import static dev.latchwork.processor.types.known.ContainerRow.row;
import static dev.latchwork.processor.types.known.ContainerType.Contents.ELEMENTS;
import static dev.latchwork.processor.types.known.ContainerType.Contents.LIST;
import static dev.latchwork.processor.types.known.KnownKinds.JUC;
import static dev.latchwork.processor.types.known.KnownKinds.LINKED_SET;
import static dev.latchwork.processor.types.known.KnownKinds.SEQUENCED_SET;
import static dev.latchwork.processor.types.known.KnownKinds.SORTED_SET;

import java.util.List;

/** The interfaces of collections, lists and sets, including sequenced ones. */
final class KnownCollections {
  private KnownCollections() {}

  static List<ContainerType> all() {
    ContainerType sortedSet =
        row("java.util.SortedSet", ELEMENTS)
            .wrapped("unmodifiableSortedSet")
            .keeping("java.util.TreeSet", JUC + "ConcurrentSkipListSet")
            .views(
                KnownKinds.NAVIGABLE_SETS,
                KnownKinds.SORTED_SETS,
                KnownKinds.SYNCHRONIZED_NAVIGABLE_SETS,
                KnownKinds.SYNCHRONIZED_SORTED_SETS)
            .otherwise("java.util.TreeSet");
    ContainerType navigableSet =
        row("java.util.NavigableSet", ELEMENTS)
            .wrapped("unmodifiableNavigableSet")
            .keeping("java.util.TreeSet", JUC + "ConcurrentSkipListSet")
            .views(KnownKinds.NAVIGABLE_SETS, KnownKinds.SYNCHRONIZED_NAVIGABLE_SETS)
            .otherwise("java.util.TreeSet");
    ContainerType set =
        row("java.util.Set", ELEMENTS)
            .wrapped("unmodifiableSet")
            .telling(SORTED_SET)
            .keeping(
                "java.util.HashSet",
                "java.util.LinkedHashSet",
                "java.util.EnumSet",
                JUC + "CopyOnWriteArraySet",
                JUC + "ConcurrentHashMap.KeySetView")
            .views(KnownKinds.SETS, KnownKinds.SYNCHRONIZED_SETS)
            .narrower(sortedSet)
            .otherwise(LINKED_SET);
    ContainerType list =
        row("java.util.List", LIST)
            .wrapped("unmodifiableList")
            .keeping(
                "java.util.ArrayList",
                "java.util.LinkedList",
                JUC + "CopyOnWriteArrayList",
                "java.util.Vector",
                "java.util.Stack")
            .keepingToo(KnownKinds.FIXED_SIZE_LIST)
            .views(KnownKinds.LISTS, KnownKinds.SYNCHRONIZED_LISTS)
            .otherwise("java.util.ArrayList");
    ContainerType collection =
        row("java.util.Collection", ELEMENTS)
            .wrapped("unmodifiableCollection")
            .telling(SORTED_SET, LINKED_SET)
            .views(KnownKinds.COLLECTIONS, KnownKinds.SYNCHRONIZED_COLLECTIONS)
            .narrower(list, set, KnownQueues.QUEUE)
            .otherwise("java.util.ArrayList");
    ContainerType sequencedSet =
        row("java.util.SequencedSet", ELEMENTS)
            .wrapped("unmodifiableSequencedSet")
            .telling(SORTED_SET)
            .keeping("java.util.LinkedHashSet")
            .narrower(sortedSet)
            .views(KnownKinds.SEQUENCED_SETS)
            .otherwise("java.util.LinkedHashSet");
    ContainerType sequencedCollection =
        row("java.util.SequencedCollection", ELEMENTS)
            .wrapped("unmodifiableSequencedCollection")
            .telling(SORTED_SET, SEQUENCED_SET)
            .narrower(list, sequencedSet, KnownQueues.DEQUE)
            .otherwise("java.util.ArrayList");
    return List.of(
        collection, sequencedCollection, list, set, sequencedSet, sortedSet, navigableSet);
  }
}
