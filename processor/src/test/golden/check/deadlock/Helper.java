package bank;

import java.util.ArrayList;
import java.util.List;

final class Helper {
  private static final List<GuardedReceipt> RECEIPTS = new ArrayList<>();

  private Helper() {}

  static Receipt receipt(int number) {
    return RECEIPTS.get(number);
  }

  static void write(Ledger ledger, long amount) {
    ledger.enter(amount);
  }

  static void clear(Folder folder) {
    folder.acceptedClear();
  }
}
