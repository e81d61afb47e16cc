package bank;

import dev.latchwork.Guarded;
import java.util.List;

@Guarded
class Wallet implements Comparable<Wallet> {
  long cents;

  void transfer(Wallet to, long amount) throws InterruptedException {
    cents -= amount;
    to.cents += amount;
  }

  void split(Wallet first, Wallet second) {
    first.cents += cents / 2;
    second.cents += cents - cents / 2;
    cents = 0;
  }

  @SuppressWarnings("LW162")
  void collect(List<Wallet> all) {
    all.forEach(w -> cents += w.cents);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Wallet wallet && wallet.cents == cents;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(cents);
  }

  @Override
  public int compareTo(Wallet other) {
    return Long.compare(cents, other.cents);
  }
}
