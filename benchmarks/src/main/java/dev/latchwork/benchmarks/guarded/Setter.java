package dev.latchwork.benchmarks.guarded;

import dev.latchwork.benchmarks.guarded.Accounts.Me;
import org.openjdk.jmh.annotations.Benchmark;

/** Measures a setter. */
public class Setter {
  @Benchmark
  public void optimistic_ours(Accounts accounts, Me me) {
    accounts.optimisticOurs.setBalance(me.next());
  }

  @Benchmark
  public void optimistic_byHand(Accounts accounts, Me me) {
    accounts.optimisticByHand.setBalance(me.next());
  }

  @Benchmark
  public void optimistic_stampedLock(Accounts accounts, Me me) {
    accounts.optimisticStampedLock.setBalance(me.next());
  }

  @Benchmark
  public void optimistic_unguarded(Accounts accounts, Me me) {
    accounts.optimisticUnguarded.setBalance(me.next());
  }

  @Benchmark
  public void exclusive_ours(Accounts accounts, Me me) {
    accounts.exclusiveOurs.setBalance(me.next());
  }

  @Benchmark
  public void exclusive_byHand(Accounts accounts, Me me) {
    accounts.exclusiveByHand.setBalance(me.next());
  }

  @Benchmark
  public void exclusive_lombok(Accounts accounts, Me me) {
    accounts.exclusiveLombok.setBalance(me.next());
  }

  @Benchmark
  public void readWrite_ours(Accounts accounts, Me me) {
    accounts.readWriteOurs.setBalance(me.next());
  }

  @Benchmark
  public void readWrite_byHand(Accounts accounts, Me me) {
    accounts.readWriteByHand.setBalance(me.next());
  }

  @Benchmark
  public void readWrite_lombok(Accounts accounts, Me me) {
    accounts.readWriteLombok.setBalance(me.next());
  }

  @Benchmark
  public void monitor_ours(Accounts accounts, Me me) {
    accounts.monitorOurs.setBalance(me.next());
  }

  @Benchmark
  public void monitor_byHand(Accounts accounts, Me me) {
    accounts.monitorByHand.setBalance(me.next());
  }
}
