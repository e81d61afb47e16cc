package library;

import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

@Guarded(accessors = Guarded.Accessors.NONE)
class Shelf implements Iterable<String> {
  private final List<String> books = new ArrayList<>();
  private final int[] sizes = new int[4];
  final Map<String, List<String>> byAuthor = new HashMap<>();
  private String name = "";

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

  static Iterator<String> warnedAction(GuardedShelf shelf) {
    return shelf.withLock(s -> s.byAuthor.keySet().iterator());
  }

  static List<String> acceptedAction(GuardedShelf shelf) {
    return shelf.withLock(s -> List.copyOf(s.byAuthor.keySet()));
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

  /** What is generated returns a snapshot. */
  @Override
  public Iterator<String> iterator() {
    return books.iterator();
  }
}
