package dev.latchwork.stress.threads;

import dev.latchwork.ParallelMap;
import dev.latchwork.ParallelMap.Form;
import dev.latchwork.Workload;
import java.util.concurrent.atomic.AtomicInteger;

/** The mapped methods that the tests of pools call. */
class Squares {
  /** The number of items that have started. */
  final AtomicInteger begun = new AtomicInteger();

  /**
   * A number and its square. The field {@code square} is not volatile: it is the pool that has to
   * make what its threads wrote visible to the caller.
   */
  static final class Item {
    final long number;
    long square;

    Item(long number) {
      this.number = number;
    }
  }

  @ParallelMap(forms = {Form.ALL, Form.ASYNC, Form.OUTCOMES})
  void square(Item item) {
    begun.incrementAndGet();
    Pause.here();
    item.square = item.number * item.number;
  }

  @ParallelMap(
      workload = Workload.IO,
      forms = {Form.ALL, Form.ASYNC, Form.EACH})
  Item fetch(Item item) {
    begun.incrementAndGet();
    Pause.here();
    item.square = item.number * item.number;
    return item;
  }
}
