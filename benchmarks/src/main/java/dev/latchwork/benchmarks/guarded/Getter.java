package dev.latchwork.benchmarks.guarded;

import org.openjdk.jmh.annotations.Benchmark;

/** Measures a getter. */
public class Getter {
  @Benchmark
  public long optimistic_ours(Accounts accounts) {
    return accounts.optimisticOurs.getBalance();
  }

  @Benchmark
  public long optimistic_byHand(Accounts accounts) {
    return accounts.optimisticByHand.getBalance();
  }

  @Benchmark
  public long optimistic_stampedLock(Accounts accounts) {
    return accounts.optimisticStampedLock.getBalance();
  }

  @Benchmark
  public long optimistic_unguarded(Accounts accounts) {
    return accounts.optimisticUnguarded.getBalance();
  }

  @Benchmark
  public long exclusive_ours(Accounts accounts) {
    return accounts.exclusiveOurs.getBalance();
  }

  @Benchmark
  public long exclusive_byHand(Accounts accounts) {
    return accounts.exclusiveByHand.getBalance();
  }

  @Benchmark
  public long exclusive_lombok(Accounts accounts) {
    return accounts.exclusiveLombok.getBalance();
  }

  @Benchmark
  public long readWrite_ours(Accounts accounts) {
    return accounts.readWriteOurs.getBalance();
  }

  @Benchmark
  public long readWrite_byHand(Accounts accounts) {
    return accounts.readWriteByHand.getBalance();
  }

  @Benchmark
  public long readWrite_lombok(Accounts accounts) {
    return accounts.readWriteLombok.getBalance();
  }

  @Benchmark
  public long monitor_ours(Accounts accounts) {
    return accounts.monitorOurs.getBalance();
  }

  @Benchmark
  public long monitor_byHand(Accounts accounts) {
    return accounts.monitorByHand.getBalance();
  }
}
