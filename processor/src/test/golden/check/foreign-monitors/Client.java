package golden;

class Client {
  private final Object mine = new Object();

  void buy(GuardedPurse purse, GuardedTill till) throws InterruptedException {
    synchronized (purse) { // refused
      purse.take(5);
      purse.wait(); // refused
    }
    synchronized (till) {
      till.take(5);
    }
    synchronized (mine) {
      purse.take(5);
    }
    synchronized (Purse.class) {
      purse.take(5);
    }
    purse.runWithLock(p -> p.take(5));
  }
}
