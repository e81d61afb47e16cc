package dev.latchwork.stress.threads;

import dev.latchwork.ParallelMap;
import dev.latchwork.ParallelMap.Form;
import dev.latchwork.Workload;
import java.util.concurrent.atomic.AtomicInteger;

/** What the pools map. */
class Squares {
  /** How many items were begun. */
  final AtomicInteger begun = new AtomicInteger();

  /** Its fields are plain: a pool has to see to it that its caller finds what a thread wrote. */
  static final class Item {
    final long number;
    long square;

    Item(long number) {
      this.number = number;
    }
  }

  @ParallelMap(forms = {Form.ALL, Form.OUTCOMES})
  void square(Item item) {
    begun.incrementAndGet();
    Pause.here();
    item.square = item.number * item.number;
  }

  @ParallelMap(
      workload = Workload.IO,
      forms = {Form.ALL, Form.EACH})
  Item fetch(Item item) {
    begun.incrementAndGet();
    Pause.here();
    item.square = item.number * item.number;
    return item;
  }
}
