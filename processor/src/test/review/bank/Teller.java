package bank;

/** Uses what is generated, and not always well. */
class Teller {
  static void raise(GuardedBank bank) {
    bank.setTurnover(bank.getTurnover() + 1);
  }
}
