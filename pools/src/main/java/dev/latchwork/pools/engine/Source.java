package dev.latchwork.pools.engine;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Where a stream of results has its items from, one at a time. */
interface Source<T> {
  /** Passes on the next item; false if there is none. */
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

  /** Not by {@code iterator()}, which looks one item ahead. */
  static <T> Source<T> of(Stream<? extends T> items) {
    Spliterator<? extends T> spliterator = items.spliterator();
    return item -> spliterator.tryAdvance(item);
  }
}
