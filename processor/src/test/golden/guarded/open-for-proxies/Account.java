package demo;

import dev.latchwork.Guarded;

@Guarded(open = true)
public class Account {
  private long balance;

  protected Account(long balance) {
    this.balance = balance;
  }

  public void deposit(long amount) {
    balance += amount;
  }
}
