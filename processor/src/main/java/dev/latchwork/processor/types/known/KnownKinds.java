package dev.latchwork.processor.types.known;

import dev.latchwork.processor.types.known.ContainerKind.Empty;
import dev.latchwork.processor.types.known.ContainerKind.Fresh;
import java.util.List;

/**
 * The classes of copies in {@link KnownContainers}, and the unmodifiable and synchronized classes,
 * which cannot be named.
 */
final class KnownKinds {
  private KnownKinds() {}

  static final String JUC = "java.util.concurrent.";

  static final ContainerKind SORTED_SET =
      new ContainerKind(
          "java.util.SortedSet", "java.util.TreeSet", Fresh.CONSTRUCTOR, Empty.COMPARATOR);
  static final ContainerKind SORTED_MAP =
      new ContainerKind(
          "java.util.SortedMap", "java.util.TreeMap", Fresh.CONSTRUCTOR, Empty.COMPARATOR);
  static final ContainerKind LINKED_SET =
      new ContainerKind(
          "java.util.Set", "java.util.LinkedHashSet", Fresh.CONSTRUCTOR_OR_IDENTITY, Empty.CLEARED);
  static final ContainerKind LINKED_MAP =
      new ContainerKind(
          "java.util.Map", "java.util.LinkedHashMap", Fresh.CONSTRUCTOR_OR_IDENTITY, Empty.CLEARED);

  static final ContainerViews LISTS =
      new ContainerViews(
          "UNMODIFIABLE_LISTS",
          List.of(
              "List.of()",
              "List.of(1)",
              "Collections.emptyList()",
              "Collections.singletonList(1)",
              "Collections.nCopies(1, 1)",
              "Collections.unmodifiableList(new ArrayList<>())",
              "Collections.unmodifiableList(new LinkedList<>())"),
          "unmodifiableList",
          same("java.util.ArrayList"));
  static final ContainerViews SETS =
      new ContainerViews(
          "UNMODIFIABLE_SETS",
          List.of(
              "Set.of()",
              "Set.of(1)",
              "Collections.emptySet()",
              "Collections.singleton(1)",
              "Collections.unmodifiableSet(new HashSet<>())"),
          "unmodifiableSet",
          LINKED_SET);
  static final ContainerViews SORTED_SETS =
      sorted("UNMODIFIABLE_SORTED_SETS", "unmodifiableSortedSet", SORTED_SET);
  static final ContainerViews NAVIGABLE_SETS =
      navigable("UNMODIFIABLE_NAVIGABLE_SETS", "unmodifiableNavigableSet", SORTED_SET);
  static final ContainerViews MAPS =
      new ContainerViews(
          "UNMODIFIABLE_MAPS",
          List.of(
              "Map.of()",
              "Map.of(1, 1)",
              "Collections.emptyMap()",
              "Collections.singletonMap(1, 1)",
              "Collections.unmodifiableMap(new HashMap<>())"),
          "unmodifiableMap",
          LINKED_MAP);
  static final ContainerViews SORTED_MAPS =
      sorted("UNMODIFIABLE_SORTED_MAPS", "unmodifiableSortedMap", SORTED_MAP);
  static final ContainerViews NAVIGABLE_MAPS =
      navigable("UNMODIFIABLE_NAVIGABLE_MAPS", "unmodifiableNavigableMap", SORTED_MAP);

  static final ContainerKind SEQUENCED_SET =
      new ContainerKind(
          "java.util.SequencedSet",
          "java.util.LinkedHashSet",
          Fresh.CONSTRUCTOR,
          Empty.CONSTRUCTOR);
  static final ContainerViews SEQUENCED_SETS =
      new ContainerViews(
          "UNMODIFIABLE_SEQUENCED_SETS",
          List.of("Collections.unmodifiableSequencedSet(new LinkedHashSet<>())"),
          "unmodifiableSequencedSet",
          SEQUENCED_SET);
  static final ContainerViews SEQUENCED_MAPS =
      new ContainerViews(
          "UNMODIFIABLE_SEQUENCED_MAPS",
          List.of("Collections.unmodifiableSequencedMap(new LinkedHashMap<>())"),
          "unmodifiableSequencedMap",
          new ContainerKind(
              "java.util.SequencedMap",
              "java.util.LinkedHashMap",
              Fresh.CONSTRUCTOR,
              Empty.CONSTRUCTOR));

  static final ContainerViews SYNCHRONIZED_LISTS =
      new ContainerViews(
          "SYNCHRONIZED_LISTS",
          List.of(
              "Collections.synchronizedList(new ArrayList<>())",
              "Collections.synchronizedList(new LinkedList<>())"),
          "synchronizedList",
          same("java.util.ArrayList"));
  static final ContainerViews SYNCHRONIZED_SETS =
      new ContainerViews(
          "SYNCHRONIZED_SETS",
          List.of("Collections.synchronizedSet(new HashSet<>())"),
          "synchronizedSet",
          LINKED_SET);
  static final ContainerViews SYNCHRONIZED_MAPS =
      new ContainerViews(
          "SYNCHRONIZED_MAPS",
          List.of("Collections.synchronizedMap(new HashMap<>())"),
          "synchronizedMap",
          LINKED_MAP);

  static final ContainerViews SYNCHRONIZED_SORTED_SETS =
      sorted("SYNCHRONIZED_SORTED_SETS", "synchronizedSortedSet", SORTED_SET);
  static final ContainerViews SYNCHRONIZED_SORTED_MAPS =
      sorted("SYNCHRONIZED_SORTED_MAPS", "synchronizedSortedMap", SORTED_MAP);
  static final ContainerViews SYNCHRONIZED_NAVIGABLE_SETS =
      navigable("SYNCHRONIZED_NAVIGABLE_SETS", "synchronizedNavigableSet", SORTED_SET);
  static final ContainerViews SYNCHRONIZED_NAVIGABLE_MAPS =
      navigable("SYNCHRONIZED_NAVIGABLE_MAPS", "synchronizedNavigableMap", SORTED_MAP);
  static final ContainerViews COLLECTIONS =
      new ContainerViews(
          "UNMODIFIABLE_COLLECTIONS",
          List.of("Collections.unmodifiableCollection(new ArrayList<>())"),
          "unmodifiableCollection",
          same("java.util.ArrayList"));

  static final ContainerViews SYNCHRONIZED_COLLECTIONS =
      new ContainerViews(
          "SYNCHRONIZED_COLLECTIONS",
          List.of("Collections.synchronizedCollection(new ArrayList<>())"),
          "synchronizedCollection",
          same("java.util.ArrayList"));

  /**
   * The class of the lists that {@code Arrays.asList} returns. Their elements can be set, but none
   * can be added.
   */
  static final ContainerKind FIXED_SIZE_LIST =
      new ContainerKind(
          "java.util.Arrays", "java.util.ArrayList", Fresh.FIXED_SIZE, Empty.CONSTRUCTOR);

  /** Returns the views that are sorted but not navigable. */
  private static ContainerViews sorted(String constant, String wrapper, ContainerKind backing) {
    return new ContainerViews(constant, List.of(sample(wrapper, backing)), wrapper, backing);
  }

  /**
   * Returns the views that are navigable. The JDK's empty sorted sets and maps are navigable too.
   */
  private static ContainerViews navigable(String constant, String wrapper, ContainerKind backing) {
    String sample = sample(wrapper, backing);
    List<String> samples =
        wrapper.startsWith("unmodifiable")
            ? List.of(sample.replaceAll("unmodifiable(\\w+).*", "empty$1()"), sample)
            : List.of(sample);
    String taken = "java.util." + wrapper.replaceFirst("^[a-z]+", "");
    return new ContainerViews(constant, samples, wrapper, backing, taken);
  }

  private static String sample(String wrapper, ContainerKind backing) {
    String made = backing.made().substring("java.util.".length());
    return "Collections.%s(new %s<>())".formatted(wrapper, made);
  }

  /** Returns how a snapshot copies objects of the class: the copies have the same class. */
  static ContainerKind same(String name) {
    return new ContainerKind(name, name, fresh(name), empty(name));
  }

  /**
   * Returns how a deep copy copies objects of the class. Only a clone keeps the access order of a
   * {@code LinkedHashMap}; no constructor does.
   */
  static ContainerKind exact(String name) {
    return switch (name) {
      case "java.util.LinkedHashMap", "java.util.EnumMap" ->
          new ContainerKind(name, name, Fresh.CLONE, Empty.CLEARED);
      default -> same(name);
    };
  }

  private static Fresh fresh(String name) {
    return switch (name) {
      case "java.util.Stack" -> Fresh.ADD_ALL;
      case "java.util.EnumSet" -> Fresh.COPY_OF;
      case JUC + "ConcurrentHashMap.KeySetView" -> Fresh.NEW_KEY_SET;
      case JUC + "ArrayBlockingQueue", JUC + "LinkedBlockingQueue", JUC + "LinkedBlockingDeque" ->
          Fresh.CAPACITY;
      default -> Fresh.CONSTRUCTOR;
    };
  }

  private static Empty empty(String name) {
    return switch (name) {
      case "java.util.TreeSet",
          "java.util.TreeMap",
          "java.util.PriorityQueue",
          JUC + "ConcurrentSkipListSet",
          JUC + "ConcurrentSkipListMap" ->
          Empty.COMPARATOR;
      case "java.util.EnumMap",
          "java.util.EnumSet",
          JUC + "ArrayBlockingQueue",
          JUC + "LinkedBlockingQueue",
          JUC + "LinkedBlockingDeque",
          JUC + "PriorityBlockingQueue" ->
          Empty.CLEARED;
      default -> Empty.CONSTRUCTOR;
    };
  }
}
