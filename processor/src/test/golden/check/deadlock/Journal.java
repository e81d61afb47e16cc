package bank;

import dev.latchwork.Guarded;
import java.time.Duration;

/** The last in the order but for receipts: of a ledger it asks what gives up in time. */
@Guarded
class Journal {
  private final StringBuilder text = new StringBuilder();

  void note(String line) {
    text.append(line);
  }

  void acceptedAbout(GuardedLedger ledger) throws InterruptedException {
    text.append(ledger.toString());
    ledger.tryWithLock(Duration.ofSeconds(1), l -> l.total).ifPresent(text::append);
  }

  /** What it has written by hand to print it waits for its lock. */
  void warnedAbout(GuardedReceipt receipt) {
    text.append(receipt.toString());
  }
}
