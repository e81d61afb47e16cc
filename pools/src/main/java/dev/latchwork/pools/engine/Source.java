package dev.latchwork.pools.engine;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Supplies the items for a stream of results, one at a time. */
interface Source<T> {
  /** Passes the next item to a consumer, or returns false if there is no next item. */
  boolean pull(Consumer<? super T> item);

  static <T> Source<T> of(Iterable<? extends T> items) {
    Iterator<? extends T> iterator = items.iterator();
    return item -> {
      if (!iterator.hasNext()) {
        return false;
      }
      item.accept(iterator.next());
      return true;
    };
  }

  /**
   * Uses the stream's spliterator, whose {@code tryAdvance} does what {@link #pull} has to do: it
   * passes the next item to the consumer, or returns false.
   */
  static <T> Source<T> of(Stream<? extends T> items) {
    Spliterator<? extends T> spliterator = items.spliterator();
    return item -> spliterator.tryAdvance(item);
  }
}
