package library;

import dev.latchwork.Guarded;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

@Guarded(accessors = Guarded.Accessors.NONE)
class Shelf implements Iterable<String> {
  private final List<String> books = new ArrayList<>();
  private final int[] sizes = new int[4];
  final Map<String, List<String>> byAuthor = new HashMap<>();
  private String name = "";
  private List<String> recent = new ArrayList<>();

  List<String> warned() {
    return books;
  }

  int[] warnedArray() {
    return sizes;
  }

  List<String> warnedView() {
    return Collections.unmodifiableList(books);
  }

  Iterator<String> warnedIterator() {
    return books.iterator();
  }

  Stream<String> warnedStream() {
    return books.stream().filter(b -> !b.isEmpty());
  }

  List<String> warnedAlias(boolean all) {
    List<String> alias = books;
    return all ? alias : books.subList(0, 1);
  }

  List<String> warnedInside(String author) {
    return byAuthor.computeIfAbsent(author, a -> new ArrayList<>());
  }

  List<List<String>> warnedShallowCopy() {
    return new ArrayList<>(byAuthor.values());
  }

  Optional<List<String>> warnedWrapped() {
    return Optional.of(books);
  }

  Object warnedInArray() {
    return new Object[] {name, books};
  }

  Map.Entry<String, List<String>> warnedInEntry() {
    return Map.entry(name, books);
  }

  Box warnedInRecord() {
    return new Box(books);
  }

  void warnedToFunction(Consumer<List<String>> action) {
    action.accept(books);
  }

  void warnedToList(List<List<String>> all) {
    all.add(books);
  }

  List<String> warnedOfSwitch(int which) {
    return switch (which) {
      case 0 -> books;
      case 1 -> {
        yield recent;
      }
      default -> List.of();
    };
  }

  List<String> warnedByHelper() {
    return help();
  }

  private List<String> help() {
    return Objects.requireNonNull(books);
  }

  Iterator<String> warnedIteratorOfStream() {
    return books.stream().filter(b -> !b.isEmpty()).iterator();
  }

  Enumeration<String> warnedEnumeration() {
    return Collections.enumeration(books);
  }

  Stream<String> warnedJoined() {
    return Stream.concat(books.stream(), Stream.of(name));
  }

  Set<Map.Entry<String, List<String>>> warnedEntries() {
    return byAuthor.entrySet();
  }

  Map.Entry<String, List<String>> warnedEntry() {
    for (Map.Entry<String, List<String>> entry : byAuthor.entrySet()) {
      return entry;
    }
    return byAuthor.entrySet().iterator().next();
  }

  static Iterator<String> warnedAction(GuardedShelf shelf) {
    return shelf.withLock(s -> s.byAuthor.keySet().iterator());
  }

  static Optional<Iterator<String>> warnedTriedAction(GuardedShelf shelf)
      throws InterruptedException {
    return shelf.tryWithLock(Duration.ofSeconds(1), s -> s.byAuthor.keySet().iterator());
  }

  static List<String> acceptedAction(GuardedShelf shelf) {
    return shelf.withLock(s -> List.copyOf(s.byAuthor.keySet()));
  }

  /** The result of the action is discarded. */
  static void acceptedActionWithoutResult(GuardedShelf shelf, String author) {
    shelf.runWithLock(s -> s.byAuthor.putIfAbsent(author, new ArrayList<>()));
  }

  Copied acceptedInRecord() {
    return new Copied(books);
  }

  void acceptedToList(List<String> all) {
    all.addAll(books);
    all.add(name);
  }

  int acceptedInside() {
    List<List<String>> all = new ArrayList<>();
    all.add(books);
    return all.size();
  }

  /** Most functions look at each and forget it. */
  void acceptedEach(Consumer<List<String>> action) {
    for (List<String> ofAuthor : byAuthor.values()) {
      action.accept(ofAuthor);
    }
  }

  List<String> acceptedReplaced() {
    List<String> before = recent;
    recent = new ArrayList<>();
    return before;
  }

  /** Nobody else has it any more. */
  List<String> acceptedRemoved(String author) {
    return byAuthor.remove(author);
  }

  Optional<String> acceptedInside(String author) {
    return byAuthor.getOrDefault(author, List.of()).stream().findFirst();
  }

  List<List<String>> acceptedDeepCopy() {
    return byAuthor.values().stream().map(List::copyOf).toList();
  }

  List<String> accepted() {
    return new ArrayList<>(books);
  }

  Iterator<String> acceptedIteratorOfStream() {
    return List.copyOf(books).stream().iterator();
  }

  List<String> acceptedStream() {
    return books.stream().filter(b -> !b.isEmpty()).toList();
  }

  int[] acceptedArray() {
    return sizes.clone();
  }

  String acceptedValue() {
    return name.isEmpty() ? books.get(0) : name;
  }

  void rename(String other) {
    name = other;
    inside().clear();
  }

  private List<String> inside() {
    return books;
  }

  record Box(List<String> books) {}

  record Copied(List<String> books) {
    Copied {
      books = List.copyOf(books);
    }
  }

  /** What is generated returns a snapshot. */
  @Override
  public Iterator<String> iterator() {
    return books.iterator();
  }
}
