package dev.latchwork.benchmarks.text;

import java.util.concurrent.locks.ReentrantLock;

/**
 * A hand-written account that keeps the same promise as a guarded object: it prints all fields as
 * they were at one moment. The other accounts do not promise this.
 */
final class LockedByHand {
  private final ReentrantLock lock = new ReentrantLock();
  private final String id;
  private final String owner;
  private final long balance;
  private final boolean open;

  LockedByHand(String id, String owner, long balance, boolean open) {
    this.id = id;
    this.owner = owner;
    this.balance = balance;
    this.open = open;
  }

  @Override
  public String toString() {
    long seenBalance;
    boolean seenOpen;
    lock.lock();
    try {
      seenBalance = balance;
      seenOpen = open;
    } finally {
      lock.unlock();
    }
    return "Account[id="
        + id
        + ", owner="
        + owner
        + ", balance="
        + seenBalance
        + ", open="
        + seenOpen
        + "]";
  }
}
