package dev.latchwork.processor.types;

import static dev.latchwork.processor.types.ContainerType.Contents.ELEMENTS;
import static dev.latchwork.processor.types.ContainerType.Contents.ENTRIES;
import static dev.latchwork.processor.types.ContainerType.Contents.LIST;
import static dev.latchwork.processor.types.KnownKinds.JUC;
import static dev.latchwork.processor.types.KnownKinds.LINKED_MAP;
import static dev.latchwork.processor.types.KnownKinds.LINKED_SET;
import static dev.latchwork.processor.types.KnownKinds.SEQUENCED_SET;
import static dev.latchwork.processor.types.KnownKinds.SORTED_MAP;
import static dev.latchwork.processor.types.KnownKinds.SORTED_SET;
import static dev.latchwork.processor.types.KnownKinds.same;

import dev.latchwork.processor.types.ContainerType.Contents;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The collections, maps and queues among {@link KnownTypes}. */
final class KnownContainers {
  private KnownContainers() {}

  static final Map<String, ContainerType> ALL =
      Stream.concat(interfaces(), classes())
          .collect(Collectors.toUnmodifiableMap(ContainerType::name, Function.identity()));

  private static Stream<ContainerType> interfaces() {
    return Stream.of(sets(), maps(), queues()).flatMap(List::stream);
  }

  private static List<ContainerType> sets() {
    ContainerType sortedSet =
        row("java.util.SortedSet", ELEMENTS)
            .wrapped("unmodifiableSortedSet")
            .keeping("java.util.TreeSet", JUC + "ConcurrentSkipListSet")
            .views(KnownKinds.SORTED_SETS, KnownKinds.SYNCHRONIZED_SORTED_SETS)
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
            .views(KnownKinds.COLLECTIONS)
            .narrower(list, set, queues().get(0))
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
            .narrower(list, sequencedSet, queues().get(1))
            .otherwise("java.util.ArrayList");
    return List.of(
        collection, sequencedCollection, list, set, sequencedSet, sortedSet, navigableSet);
  }

  private static List<ContainerType> maps() {
    ContainerType sortedMap =
        row("java.util.SortedMap", ENTRIES)
            .wrapped("unmodifiableSortedMap")
            .keeping("java.util.TreeMap", JUC + "ConcurrentSkipListMap")
            .views(KnownKinds.SORTED_MAPS, KnownKinds.SYNCHRONIZED_SORTED_MAPS)
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

  /** The general one first. LinkedList is the one queue that takes null, as an unknown one may. */
  private static List<ContainerType> queues() {
    ContainerType blockingDeque =
        row(JUC + "BlockingDeque", ELEMENTS)
            .keeping(JUC + "LinkedBlockingDeque")
            .otherwise(JUC + "LinkedBlockingDeque");
    ContainerType deque =
        row("java.util.Deque", ELEMENTS)
            .keeping("java.util.ArrayDeque", "java.util.LinkedList", JUC + "ConcurrentLinkedDeque")
            .narrower(blockingDeque)
            .otherwise("java.util.LinkedList");
    ContainerType blockingQueue =
        row(JUC + "BlockingQueue", ELEMENTS)
            .telling(same(JUC + "PriorityBlockingQueue"))
            .keeping(
                JUC + "LinkedBlockingQueue",
                JUC + "ArrayBlockingQueue",
                JUC + "PriorityBlockingQueue",
                JUC + "LinkedBlockingDeque",
                JUC + "LinkedTransferQueue")
            .otherwise(JUC + "LinkedBlockingQueue");
    ContainerType queue =
        row("java.util.Queue", ELEMENTS)
            .telling(same("java.util.PriorityQueue"), same(JUC + "PriorityBlockingQueue"))
            .keeping("java.util.PriorityQueue", JUC + "ConcurrentLinkedQueue")
            .narrower(deque, blockingQueue)
            .otherwise("java.util.LinkedList");
    ContainerType transferQueue =
        row(JUC + "TransferQueue", ELEMENTS)
            .keeping(JUC + "LinkedTransferQueue")
            .otherwise(JUC + "LinkedTransferQueue");
    return List.of(queue, deque, blockingQueue, blockingDeque, transferQueue);
  }

  private static Stream<ContainerType> classes() {
    return Stream.of(
        itself("java.util.ArrayList", LIST),
        itself("java.util.LinkedList", LIST),
        row("java.util.Vector", LIST)
            .telling(same("java.util.Stack"))
            .keeping("java.util.Vector", "java.util.Stack")
            .otherwise("java.util.Vector"),
        itself("java.util.Stack", LIST),
        itself(JUC + "CopyOnWriteArrayList", LIST),
        row("java.util.HashSet", ELEMENTS)
            .telling(same("java.util.LinkedHashSet"))
            .keeping("java.util.HashSet", "java.util.LinkedHashSet")
            .otherwise("java.util.HashSet"),
        itself("java.util.LinkedHashSet", ELEMENTS),
        itself("java.util.TreeSet", ELEMENTS),
        itself("java.util.EnumSet", ELEMENTS),
        itself(JUC + "ConcurrentSkipListSet", ELEMENTS),
        itself(JUC + "CopyOnWriteArraySet", ELEMENTS),
        itself("java.util.ArrayDeque", ELEMENTS),
        itself("java.util.PriorityQueue", ELEMENTS),
        itself(JUC + "PriorityBlockingQueue", ELEMENTS),
        itself(JUC + "ConcurrentLinkedQueue", ELEMENTS),
        itself(JUC + "ConcurrentLinkedDeque", ELEMENTS),
        itself(JUC + "LinkedTransferQueue", ELEMENTS),
        itself(JUC + "DelayQueue", ELEMENTS),
        itself(JUC + "ArrayBlockingQueue", ELEMENTS),
        itself(JUC + "LinkedBlockingQueue", ELEMENTS),
        itself(JUC + "LinkedBlockingDeque", ELEMENTS),
        row("java.util.HashMap", ENTRIES)
            .telling(same("java.util.LinkedHashMap"))
            .keeping("java.util.HashMap", "java.util.LinkedHashMap")
            .otherwise("java.util.HashMap"),
        itself("java.util.LinkedHashMap", ENTRIES),
        itself("java.util.TreeMap", ENTRIES),
        itself("java.util.EnumMap", ENTRIES),
        itself("java.util.IdentityHashMap", ENTRIES),
        itself("java.util.Hashtable", ENTRIES),
        itself("java.util.WeakHashMap", ENTRIES),
        itself(JUC + "ConcurrentHashMap", ENTRIES),
        itself(JUC + "ConcurrentSkipListMap", ENTRIES));
  }

  private static Row row(String name, Contents contents) {
    return new Row(name, contents, List.of(), Optional.empty(), List.of(), List.of(), List.of());
  }

  private static ContainerType itself(String name, Contents contents) {
    // Only an EnumMap that is declared as one has a constructor to take it.
    return name.equals("java.util.EnumMap")
        ? row(name, contents).keeping(List.of(same(name))).otherwise(name)
        : row(name, contents).keeping(name).otherwise(name);
  }

  /** A row of the table that is yet to be completed. */
  private record Row(
      String name,
      Contents contents,
      List<ContainerKind> kinds,
      Optional<String> wrapper,
      List<ContainerKind> exact,
      List<ContainerType> narrower,
      List<ContainerViews> views) {

    Row telling(ContainerKind... told) {
      return new Row(name, contents, List.of(told), wrapper, exact, narrower, views);
    }

    Row wrapped(String method) {
      return new Row(name, contents, kinds, Optional.of(method), exact, narrower, views);
    }

    Row keeping(String... classes) {
      return keeping(Arrays.stream(classes).map(KnownKinds::exact).toList());
    }

    Row keeping(List<ContainerKind> kept) {
      return new Row(name, contents, kinds, wrapper, kept, narrower, views);
    }

    Row keepingToo(ContainerKind kind) {
      return keeping(Stream.concat(exact.stream(), Stream.of(kind)).toList());
    }

    Row narrower(ContainerType... types) {
      return new Row(name, contents, kinds, wrapper, exact, List.of(types), views);
    }

    Row views(ContainerViews... known) {
      return new Row(name, contents, kinds, wrapper, exact, narrower, List.of(known));
    }

    ContainerType otherwise(String made) {
      return otherwise(same(made));
    }

    ContainerType otherwise(ContainerKind kind) {
      return new ContainerType(name, contents, kinds, kind, wrapper, exact, narrower, views);
    }
  }
}
