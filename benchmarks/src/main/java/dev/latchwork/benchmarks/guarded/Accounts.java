package dev.latchwork.benchmarks.guarded;

import java.util.List;
import java.util.function.LongSupplier;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One account of each kind, shared by all threads. Each benchmark uses only one of them. */
@State(Scope.Benchmark)
public class Accounts {
  final GuardedOptimisticAccount optimisticOurs = new GuardedOptimisticAccount();
  final OptimisticByHand optimisticByHand = new OptimisticByHand();
  final StampedByHand optimisticStampedLock = new StampedByHand();
  final UnguardedAccount optimisticUnguarded = new UnguardedAccount();
  final GuardedExclusiveAccount exclusiveOurs = new GuardedExclusiveAccount();
  final ExclusiveByHand exclusiveByHand = new ExclusiveByHand();
  final LockedAccount exclusiveLombok = new LockedAccount();
  final GuardedReadWriteAccount readWriteOurs = new GuardedReadWriteAccount();
  final ReadWriteByHand readWriteByHand = new ReadWriteByHand();
  final LockedReadAccount readWriteLombok = new LockedReadAccount();
  final GuardedMonitorAccount monitorOurs = new GuardedMonitorAccount();
  final MonitorByHand monitorByHand = new MonitorByHand();

  /** Checks that all accounts compute the same balance. */
  @Setup
  public void check() {
    for (LongSupplier account : all()) {
      long balance = account.getAsLong();
      if (balance != 42) {
        throw new IllegalStateException("not 42 but " + balance);
      }
    }
  }

  private List<LongSupplier> all() {
    return List.of(
        () -> {
          optimisticOurs.setBalance(40);
          optimisticOurs.deposit(2);
          return optimisticOurs.getBalance();
        },
        () -> {
          optimisticByHand.setBalance(40);
          optimisticByHand.deposit(2);
          return optimisticByHand.getBalance();
        },
        () -> {
          optimisticStampedLock.setBalance(40);
          optimisticStampedLock.deposit(2);
          return optimisticStampedLock.getBalance();
        },
        () -> {
          optimisticUnguarded.setBalance(40);
          optimisticUnguarded.deposit(2);
          return optimisticUnguarded.getBalance();
        },
        () -> {
          exclusiveOurs.setBalance(40);
          exclusiveOurs.deposit(2);
          return exclusiveOurs.getBalance();
        },
        () -> {
          exclusiveByHand.setBalance(40);
          exclusiveByHand.deposit(2);
          return exclusiveByHand.getBalance();
        },
        () -> {
          exclusiveLombok.setBalance(40);
          exclusiveLombok.deposit(2);
          return exclusiveLombok.getBalance();
        },
        () -> {
          readWriteOurs.setBalance(40);
          readWriteOurs.deposit(2);
          return readWriteOurs.getBalance();
        },
        () -> {
          readWriteByHand.setBalance(40);
          readWriteByHand.deposit(2);
          return readWriteByHand.getBalance();
        },
        () -> {
          readWriteLombok.setBalance(40);
          readWriteLombok.deposit(2);
          return readWriteLombok.getBalance();
        },
        () -> {
          monitorOurs.setBalance(40);
          monitorOurs.deposit(2);
          return monitorOurs.getBalance();
        },
        () -> {
          monitorByHand.setBalance(40);
          monitorByHand.deposit(2);
          return monitorByHand.getBalance();
        });
  }

  /** The state of one thread: values to write, never the same one twice, and when to write. */
  @State(Scope.Thread)
  public static class Me {
    private long tick;

    long next() {
      return ++tick;
    }

    boolean writes() {
      return ++tick % 10 == 0;
    }
  }
}
