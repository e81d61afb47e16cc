package meters;

import dev.latchwork.DeepCopy;
import dev.latchwork.Guarded;
import java.util.concurrent.atomic.AtomicLong;

/** A guarded object's values are filled under its lock. */
@Guarded
@DeepCopy
abstract class Counter {
  private final AtomicLong hits = new AtomicLong();
  private final int[] buckets;
  private final int limit;
  private final boolean small;

  Counter(int limit) {
    this.limit = limit;
    this.small = limit < 10;
    this.buckets = new int[limit];
  }

  void hit(int bucket) {
    hits.incrementAndGet();
    buckets[bucket]++;
  }

  abstract Counter deepCopy();
}
