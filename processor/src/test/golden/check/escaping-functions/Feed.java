package news;

import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

@Guarded
class Feed implements Iterable<String> {
  final List<String> items = new ArrayList<>();
  final ExecutorService workers;
  int limit;
  volatile boolean closed;
  Runnable later;
  private final Map<String, Runnable> commands = new HashMap<>();
  private final Map<String, Node> index = new HashMap<>();
  private final Set<String> byLength =
      new TreeSet<>(Comparator.comparingInt(item -> limit - item.length()));
  private final Map<String, Supplier<Object>> rules = new HashMap<>();
  private Node first;
  private String title = "";
  private List<String> drafts = new ArrayList<>();
  private Runnable onClose;

  Feed(ExecutorService workers) {
    this.workers = workers;
  }

  void refused() {
    workers.submit(() -> items.clear());
    new Thread(() -> limit++).start();
    CompletableFuture.runAsync(this::forget);
    later = () -> items.add("later");
    Thread thread =
        new Thread() {
          @Override
          public void run() {
            limit = 0;
          }
        };
    thread.start();
    Runnable task = () -> limit--;
    workers.execute(task);
  }

  void refusedReferences() {
    new Thread(items::clear).start();
    later = drafts::clear;
  }

  Predicate<String> refusedReference() {
    return items::add;
  }

  Runnable refusedAlias() {
    List<String> alias = items;
    return () -> alias.clear();
  }

  IntSupplier refusedResult() {
    return () -> limit;
  }

  Optional<Runnable> refusedInOptional() {
    return Optional.of(() -> limit++);
  }

  List<Runnable> refusedInList() {
    List<Runnable> tasks = new ArrayList<>();
    tasks.add(() -> limit++);
    return tasks;
  }

  Stream<String> refusedStream(List<String> more) {
    return more.stream().filter(item -> item.length() < limit);
  }

  Predicate<String> refusedThroughHelper() {
    return isShort();
  }

  /** One of its callers hands out what it returns. */
  private Predicate<String> isShort() {
    return item -> item.length() < limit;
  }

  void refusedKept() {
    onClose = () -> limit = 0;
    workers.execute(onClose);
  }

  void warned(Queue<Runnable> queue, Filters filters) {
    queue.add(() -> limit++);
    filters.add(item -> item.length() < limit);
    items.parallelStream().forEach(item -> limit++);
  }

  private void forget() {
    items.clear();
  }

  void accepted(List<String> more) {
    more.forEach(items::add);
    items.removeIf(item -> item.length() > limit);
    long count = items.stream().filter(item -> item.length() > limit).count();
    limit = (int) count;
    Predicate<String> isLong = item -> item.length() > limit;
    if (isLong.test("")) {
      each(item -> limit += item.length());
    }
  }

  void acceptedHelper() {
    items.removeIf(isLong());
    items.sort(order().reversed());
  }

  /** Its callers use what it returns under the lock. */
  private Predicate<String> isLong() {
    return item -> item.length() > limit;
  }

  private Comparator<String> order() {
    return Comparator.comparingInt(item -> limit - item.length());
  }

  /** Nobody else has what is in these fields. */
  void acceptedKept(String item) {
    commands.put("forget", this::forget);
    commands.put("drop", () -> items.remove(0));
    commands.values().forEach(Runnable::run);
    index.computeIfAbsent(item, key -> new Node()).touch();
    Node node = new Node();
    node.insertBefore(first);
    first = node;
    byLength.add(item);
  }

  /** What it is made of is read here. */
  Supplier<String> acceptedReference() {
    return title::trim;
  }

  /** It is no longer the object's. */
  void acceptedReplaced() {
    List<String> all = drafts;
    drafts = new ArrayList<>();
    workers.submit(all::clear);
  }

  void acceptedCopy() {
    List<String> copy = new ArrayList<>(items);
    workers.submit(copy::clear);
  }

  /** The result of a function is not the function. */
  Object acceptedResult(String item) {
    Supplier<Object> rule = rules.getOrDefault(item, () -> items.size() + limit);
    return rule.get();
  }

  private final class Node {
    private Node next;

    private void touch() {
      limit++;
    }

    void insertBefore(Node other) {
      next = other;
      limit++;
    }
  }

  private void each(java.util.function.Consumer<String> action) {
    items.forEach(action);
  }

  /** What they touch, they touch through the lock, or needs none. */
  void acceptedElsewhere() {
    int copy = limit;
    workers.submit(() -> add("" + copy));
    workers.submit(() -> closed);
    workers.submit(this::size);
  }

  void add(String item) {
    items.add(item);
  }

  int size() {
    return items.size();
  }

  /** What is generated returns a copy. */
  @Override
  public Iterator<String> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < items.size();
      }

      @Override
      public String next() {
        return items.get(next++);
      }
    };
  }

  interface Filters {
    void add(Predicate<String> filter);
  }
}
