package dev.latchwork.benchmarks.text;

final class AccountByHand {
  private final String id;
  private final String owner;
  private final long balance;
  private final boolean open;

  AccountByHand(String id, String owner, long balance, boolean open) {
    this.id = id;
    this.owner = owner;
    this.balance = balance;
    this.open = open;
  }

  @Override
  public String toString() {
    return new StringBuilder("Account[id=")
        .append(id)
        .append(", owner=")
        .append(owner)
        .append(", balance=")
        .append(balance)
        .append(", open=")
        .append(open)
        .append(']')
        .toString();
  }
}
