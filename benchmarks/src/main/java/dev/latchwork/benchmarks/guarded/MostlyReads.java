package dev.latchwork.benchmarks.guarded;

import dev.latchwork.benchmarks.guarded.Accounts.Me;
import org.openjdk.jmh.annotations.Benchmark;

/** Measures a getter and a method that writes. Of ten calls, nine read and one writes. */
public class MostlyReads {
  @Benchmark
  public long optimistic_ours(Accounts accounts, Me me) {
    if (!me.writes()) {
      return accounts.optimisticOurs.getBalance();
    }
    accounts.optimisticOurs.deposit(1);
    return 0;
  }

  @Benchmark
  public long optimistic_byHand(Accounts accounts, Me me) {
    if (!me.writes()) {
      return accounts.optimisticByHand.getBalance();
    }
    accounts.optimisticByHand.deposit(1);
    return 0;
  }

  @Benchmark
  public long optimistic_stampedLock(Accounts accounts, Me me) {
    if (!me.writes()) {
      return accounts.optimisticStampedLock.getBalance();
    }
    accounts.optimisticStampedLock.deposit(1);
    return 0;
  }

  @Benchmark
  public long optimistic_unguarded(Accounts accounts, Me me) {
    if (!me.writes()) {
      return accounts.optimisticUnguarded.getBalance();
    }
    accounts.optimisticUnguarded.deposit(1);
    return 0;
  }

  @Benchmark
  public long exclusive_ours(Accounts accounts, Me me) {
    if (!me.writes()) {
      return accounts.exclusiveOurs.getBalance();
    }
    accounts.exclusiveOurs.deposit(1);
    return 0;
  }

  @Benchmark
  public long exclusive_byHand(Accounts accounts, Me me) {
    if (!me.writes()) {
      return accounts.exclusiveByHand.getBalance();
    }
    accounts.exclusiveByHand.deposit(1);
    return 0;
  }

  @Benchmark
  public long exclusive_lombok(Accounts accounts, Me me) {
    if (!me.writes()) {
      return accounts.exclusiveLombok.getBalance();
    }
    accounts.exclusiveLombok.deposit(1);
    return 0;
  }

  @Benchmark
  public long readWrite_ours(Accounts accounts, Me me) {
    if (!me.writes()) {
      return accounts.readWriteOurs.getBalance();
    }
    accounts.readWriteOurs.deposit(1);
    return 0;
  }

  @Benchmark
  public long readWrite_byHand(Accounts accounts, Me me) {
    if (!me.writes()) {
      return accounts.readWriteByHand.getBalance();
    }
    accounts.readWriteByHand.deposit(1);
    return 0;
  }

  @Benchmark
  public long readWrite_lombok(Accounts accounts, Me me) {
    if (!me.writes()) {
      return accounts.readWriteLombok.getBalance();
    }
    accounts.readWriteLombok.deposit(1);
    return 0;
  }

  @Benchmark
  public long monitor_ours(Accounts accounts, Me me) {
    if (!me.writes()) {
      return accounts.monitorOurs.getBalance();
    }
    accounts.monitorOurs.deposit(1);
    return 0;
  }

  @Benchmark
  public long monitor_byHand(Accounts accounts, Me me) {
    if (!me.writes()) {
      return accounts.monitorByHand.getBalance();
    }
    accounts.monitorByHand.deposit(1);
    return 0;
  }
}
