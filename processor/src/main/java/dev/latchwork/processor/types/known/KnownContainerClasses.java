package dev.latchwork.processor.types.known;

import static dev.latchwork.processor.types.known.ContainerRow.itself;
import static dev.latchwork.processor.types.known.ContainerRow.row;
import static dev.latchwork.processor.types.known.ContainerType.Contents.ELEMENTS;
import static dev.latchwork.processor.types.known.ContainerType.Contents.ENTRIES;
import static dev.latchwork.processor.types.known.ContainerType.Contents.LIST;
import static dev.latchwork.processor.types.known.KnownKinds.JUC;
import static dev.latchwork.processor.types.known.KnownKinds.same;

import java.util.stream.Stream;

/** The classes of collections, maps and queues. */
final class KnownContainerClasses {
  private KnownContainerClasses() {}

  static Stream<ContainerType> all() {
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
}
