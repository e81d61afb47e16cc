package meters;

import dev.latchwork.DeepCopy;
import java.util.BitSet;
import java.util.Date;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/** Its final fields hold values that its constructor creates, and that a copier fills again. */
@DeepCopy
final class Meter {
  private final AtomicLong hits = new AtomicLong();
  private final StringBuilder log = new StringBuilder(64);
  private final int[] buckets = new int[8];
  final AtomicReference<Date> last = new AtomicReference<>();
  final LongAdder total = new LongAdder();
  final BitSet seen = new BitSet();
  final Date created = new Date();
  final AtomicIntegerArray counts;
  final Date[] days;

  Meter() {
    counts = new AtomicIntegerArray(2);
    days = new Date[7];
  }
}
