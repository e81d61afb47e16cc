package dev.latchwork.processor.types;

import static dev.latchwork.processor.types.ContainerType.Contents.ELEMENTS;
import static dev.latchwork.processor.types.ContainerType.Contents.ENTRIES;
import static dev.latchwork.processor.types.ContainerType.Contents.LIST;

import dev.latchwork.processor.types.ContainerKind.Empty;
import dev.latchwork.processor.types.ContainerKind.Fresh;
import dev.latchwork.processor.types.ContainerType.Contents;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The collections, maps and queues among {@link KnownTypes}. */
final class KnownContainers {
  private KnownContainers() {}

  private static final String JUC = "java.util.concurrent.";

  private static final ContainerKind SORTED_SET = kind("java.util.SortedSet", "java.util.TreeSet");
  private static final ContainerKind SORTED_MAP = kind("java.util.SortedMap", "java.util.TreeMap");
  private static final ContainerKind PRIORITY = same("java.util.PriorityQueue");
  private static final ContainerKind PRIORITY_BLOCKING = same(JUC + "PriorityBlockingQueue");
  private static final ContainerKind LINKED_SET =
      new ContainerKind(
          "java.util.Set", "java.util.LinkedHashSet", Fresh.CONSTRUCTOR_OR_IDENTITY, Empty.CLEARED);
  private static final ContainerKind LINKED_MAP =
      new ContainerKind(
          "java.util.Map", "java.util.LinkedHashMap", Fresh.CONSTRUCTOR_OR_IDENTITY, Empty.CLEARED);

  static final Map<String, ContainerType> ALL =
      Stream.of(
              wrapped("java.util.Collection", ELEMENTS, "unmodifiableCollection")
                  .telling(SORTED_SET, LINKED_SET)
                  .otherwise("java.util.ArrayList"),
              wrapped("java.util.SequencedCollection", ELEMENTS, "unmodifiableSequencedCollection")
                  .telling(SORTED_SET, LINKED_SET)
                  .otherwise("java.util.ArrayList"),
              wrapped("java.util.List", LIST, "unmodifiableList").otherwise("java.util.ArrayList"),
              wrapped("java.util.Set", ELEMENTS, "unmodifiableSet")
                  .telling(SORTED_SET)
                  .otherwise(LINKED_SET),
              wrapped("java.util.SequencedSet", ELEMENTS, "unmodifiableSequencedSet")
                  .telling(SORTED_SET)
                  .otherwise("java.util.LinkedHashSet"),
              wrapped("java.util.SortedSet", ELEMENTS, "unmodifiableSortedSet")
                  .otherwise("java.util.TreeSet"),
              wrapped("java.util.NavigableSet", ELEMENTS, "unmodifiableNavigableSet")
                  .otherwise("java.util.TreeSet"),
              wrapped("java.util.Map", ENTRIES, "unmodifiableMap")
                  .telling(SORTED_MAP, same("java.util.IdentityHashMap"))
                  .otherwise(LINKED_MAP),
              wrapped("java.util.SequencedMap", ENTRIES, "unmodifiableSequencedMap")
                  .telling(SORTED_MAP)
                  .otherwise("java.util.LinkedHashMap"),
              wrapped("java.util.SortedMap", ENTRIES, "unmodifiableSortedMap")
                  .otherwise("java.util.TreeMap"),
              wrapped("java.util.NavigableMap", ENTRIES, "unmodifiableNavigableMap")
                  .otherwise("java.util.TreeMap"),
              bare(JUC + "ConcurrentMap", ENTRIES).otherwise(JUC + "ConcurrentHashMap"),
              bare(JUC + "ConcurrentNavigableMap", ENTRIES)
                  .otherwise(JUC + "ConcurrentSkipListMap"),
              // LinkedList is the one queue that takes null, as an unknown one may.
              bare("java.util.Queue", ELEMENTS)
                  .telling(PRIORITY, PRIORITY_BLOCKING)
                  .otherwise("java.util.LinkedList"),
              bare("java.util.Deque", ELEMENTS).otherwise("java.util.LinkedList"),
              bare(JUC + "BlockingQueue", ELEMENTS)
                  .telling(PRIORITY_BLOCKING)
                  .otherwise(JUC + "LinkedBlockingQueue"),
              bare(JUC + "BlockingDeque", ELEMENTS).otherwise(JUC + "LinkedBlockingDeque"),
              bare(JUC + "TransferQueue", ELEMENTS).otherwise(JUC + "LinkedTransferQueue"),
              itself("java.util.ArrayList", LIST),
              itself("java.util.LinkedList", LIST),
              bare("java.util.Vector", LIST)
                  .telling(
                      new ContainerKind(
                          "java.util.Stack", "java.util.Stack", Fresh.ADD_ALL, Empty.CLEARED))
                  .otherwise("java.util.Vector"),
              bare("java.util.Stack", LIST)
                  .otherwise(
                      new ContainerKind(
                          "java.util.Stack", "java.util.Stack", Fresh.ADD_ALL, Empty.CLEARED)),
              itself(JUC + "CopyOnWriteArrayList", LIST),
              bare("java.util.HashSet", ELEMENTS)
                  .telling(same("java.util.LinkedHashSet"))
                  .otherwise("java.util.HashSet"),
              itself("java.util.LinkedHashSet", ELEMENTS),
              itself("java.util.TreeSet", ELEMENTS),
              itself(JUC + "ConcurrentSkipListSet", ELEMENTS),
              itself(JUC + "CopyOnWriteArraySet", ELEMENTS),
              bare("java.util.EnumSet", ELEMENTS)
                  .otherwise(
                      new ContainerKind(
                          "java.util.EnumSet", "java.util.EnumSet", Fresh.COPY_OF, Empty.CLEARED)),
              itself("java.util.ArrayDeque", ELEMENTS),
              itself("java.util.PriorityQueue", ELEMENTS),
              itself(JUC + "PriorityBlockingQueue", ELEMENTS),
              itself(JUC + "ConcurrentLinkedQueue", ELEMENTS),
              itself(JUC + "ConcurrentLinkedDeque", ELEMENTS),
              itself(JUC + "LinkedTransferQueue", ELEMENTS),
              itself(JUC + "DelayQueue", ELEMENTS),
              bounded(JUC + "ArrayBlockingQueue"),
              bounded(JUC + "LinkedBlockingQueue"),
              bounded(JUC + "LinkedBlockingDeque"),
              bare("java.util.HashMap", ENTRIES)
                  .telling(same("java.util.LinkedHashMap"))
                  .otherwise("java.util.HashMap"),
              itself("java.util.LinkedHashMap", ENTRIES),
              itself("java.util.TreeMap", ENTRIES),
              itself("java.util.EnumMap", ENTRIES),
              itself("java.util.IdentityHashMap", ENTRIES),
              itself("java.util.Hashtable", ENTRIES),
              itself("java.util.WeakHashMap", ENTRIES),
              itself(JUC + "ConcurrentHashMap", ENTRIES),
              itself(JUC + "ConcurrentSkipListMap", ENTRIES))
          .collect(Collectors.toUnmodifiableMap(ContainerType::name, Function.identity()));

  private static ContainerKind kind(String test, String made) {
    return new ContainerKind(test, made, Fresh.CONSTRUCTOR, empty(made));
  }

  private static Empty empty(String made) {
    return switch (made) {
      case "java.util.TreeSet",
          "java.util.TreeMap",
          "java.util.PriorityQueue",
          JUC + "ConcurrentSkipListSet",
          JUC + "ConcurrentSkipListMap" ->
          Empty.COMPARATOR;
      case "java.util.EnumMap", JUC + "PriorityBlockingQueue" -> Empty.CLEARED;
      default -> Empty.CONSTRUCTOR;
    };
  }

  private static ContainerKind same(String name) {
    return kind(name, name);
  }

  private static Row wrapped(String name, Contents contents, String wrapper) {
    return new Row(name, contents, List.of(), Optional.of(wrapper));
  }

  private static Row bare(String name, Contents contents) {
    return new Row(name, contents, List.of(), Optional.empty());
  }

  private static ContainerType itself(String name, Contents contents) {
    return bare(name, contents).otherwise(name);
  }

  private static ContainerType bounded(String name) {
    return bare(name, ELEMENTS)
        .otherwise(new ContainerKind(name, name, Fresh.CAPACITY, Empty.CLEARED));
  }

  /** A row of the table that is yet to be completed. */
  private record Row(
      String name, Contents contents, List<ContainerKind> kinds, Optional<String> wrapper) {

    Row telling(ContainerKind... kinds) {
      return new Row(name, contents, List.of(kinds), wrapper);
    }

    ContainerType otherwise(String made) {
      return otherwise(same(made));
    }

    ContainerType otherwise(ContainerKind kind) {
      return new ContainerType(name, contents, kinds, kind, wrapper);
    }
  }
}
