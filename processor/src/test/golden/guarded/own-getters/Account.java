package com.example;

import dev.latchwork.Guarded;
import java.util.Objects;

/** Getters of the class read without the lock where the source shows that they only read. */
@Guarded
public class Account {
  private final String id;
  private long balance;
  private int limit;
  private boolean isOpen = true;
  private String note;

  Account(String id) {
    this.id = id;
  }

  // of a final field: nothing is generated for it
  public String getId() {
    return id;
  }

  public long getBalance() {
    return balance;
  }

  protected void setBalance(long balance) {
    this.balance = balance;
  }

  int limit() {
    return this.limit;
  }

  Account limit(int value) {
    limit = value;
    return this;
  }

  boolean isOpen() {
    return (isOpen);
  }

  // near misses: the lock is taken
  public synchronized String getNote() {
    return note;
  }

  void setNote(String note) {
    this.note = Objects.requireNonNull(note);
  }

  long available() {
    return balance + limit;
  }
}
