package dev.latchwork.benchmarks.text;

import dev.latchwork.Guarded;

@Guarded
class Account {
  final String id;
  final String owner;
  long balance;
  boolean open;

  Account(String id, String owner, long balance, boolean open) {
    this.id = id;
    this.owner = owner;
    this.balance = balance;
    this.open = open;
  }
}
