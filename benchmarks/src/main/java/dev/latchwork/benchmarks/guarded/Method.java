package dev.latchwork.benchmarks.guarded;

import dev.latchwork.benchmarks.guarded.Accounts.Me;
import org.openjdk.jmh.annotations.Benchmark;

/** Measures a method that reads and writes a field. */
public class Method {
  @Benchmark
  public void optimistic_ours(Accounts accounts, Me me) {
    accounts.optimisticOurs.deposit(me.next());
  }

  @Benchmark
  public void optimistic_byHand(Accounts accounts, Me me) {
    accounts.optimisticByHand.deposit(me.next());
  }

  @Benchmark
  public void optimistic_stampedLock(Accounts accounts, Me me) {
    accounts.optimisticStampedLock.deposit(me.next());
  }

  @Benchmark
  public void optimistic_unguarded(Accounts accounts, Me me) {
    accounts.optimisticUnguarded.deposit(me.next());
  }

  @Benchmark
  public void exclusive_ours(Accounts accounts, Me me) {
    accounts.exclusiveOurs.deposit(me.next());
  }

  @Benchmark
  public void exclusive_byHand(Accounts accounts, Me me) {
    accounts.exclusiveByHand.deposit(me.next());
  }

  @Benchmark
  public void exclusive_lombok(Accounts accounts, Me me) {
    accounts.exclusiveLombok.deposit(me.next());
  }

  @Benchmark
  public void readWrite_ours(Accounts accounts, Me me) {
    accounts.readWriteOurs.deposit(me.next());
  }

  @Benchmark
  public void readWrite_byHand(Accounts accounts, Me me) {
    accounts.readWriteByHand.deposit(me.next());
  }

  @Benchmark
  public void readWrite_lombok(Accounts accounts, Me me) {
    accounts.readWriteLombok.deposit(me.next());
  }

  @Benchmark
  public void monitor_ours(Accounts accounts, Me me) {
    accounts.monitorOurs.deposit(me.next());
  }

  @Benchmark
  public void monitor_byHand(Accounts accounts, Me me) {
    accounts.monitorByHand.deposit(me.next());
  }
}
