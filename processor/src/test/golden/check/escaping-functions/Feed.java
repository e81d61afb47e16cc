package news;

import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.IntSupplier;
import java.util.function.Predicate;

@Guarded
class Feed implements Iterable<String> {
  final List<String> items = new ArrayList<>();
  final ExecutorService workers;
  int limit;
  volatile boolean closed;
  Runnable later;

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

  IntSupplier refusedResult() {
    return () -> limit;
  }

  void warned(Filters filters) {
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
