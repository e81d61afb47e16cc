package bank;

final class Helper {
  private Helper() {}

  static void write(Ledger ledger, long amount) {
    ledger.enter(amount);
  }

  static void clear(Folder folder) {
    folder.acceptedClear();
  }
}
