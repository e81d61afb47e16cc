package dev.latchwork.stress.threads;

import dev.latchwork.Guarded;
import dev.latchwork.Read;

/** An interface with a wrapper for each kind of lock that a wrapper can have. */
interface Tally {
  void add(long amount);

  /**
   * Returns two sums as two digits. Every amount is added to both sums: if 1 was added, returns 11.
   */
  @Read
  long both();

  @Guarded
  interface Optimistic extends Tally {}

  @Guarded(fair = true)
  interface Fair extends Tally {}

  @Guarded(lock = Guarded.Lock.EXCLUSIVE)
  interface Exclusive extends Tally {}

  @Guarded(lock = Guarded.Lock.READ_WRITE)
  interface ReadWrite extends Tally {}

  @Guarded(lock = Guarded.Lock.READ_WRITE, fair = true)
  interface FairReadWrite extends Tally {}

  @Guarded(lock = Guarded.Lock.MONITOR)
  interface Monitor extends Tally {}

  /** The delegate, which is also the twin without Latchwork. */
  final class None implements Optimistic, Fair, Exclusive, ReadWrite, FairReadWrite, Monitor {
    private long left;
    private long right;

    @Override
    public void add(long amount) {
      long before = left;
      Pause.here();
      left = before + amount;
      Pause.here();
      right += amount;
    }

    @Override
    public long both() {
      return 10 * left + right;
    }
  }
}
