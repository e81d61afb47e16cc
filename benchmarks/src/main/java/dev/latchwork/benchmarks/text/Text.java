package dev.latchwork.benchmarks.text;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Measures a {@code toString()} that prints four fields. The contenders print the same text, except
 * for the brackets.
 */
@State(Scope.Thread)
public class Text {
  private static final String ID = "DE-4711";
  private static final String OWNER = "Ada Lovelace";

  private final GuardedAccount ours = new GuardedAccount(ID, OWNER, 1_234_567, true);
  private final LockedByHand lockedByHand = new LockedByHand(ID, OWNER, 1_234_567, true);
  private final AccountByHand byHand = new AccountByHand(ID, OWNER, 1_234_567, true);
  private final AccountRecord record = new AccountRecord(ID, OWNER, 1_234_567, true);
  private final LombokAccount lombok = new LombokAccount(ID, OWNER, 1_234_567, true);
  private final ImmutablesAccount immutables =
      ImmutableImmutablesAccount.builder()
          .id(ID)
          .owner(OWNER)
          .balance(1_234_567)
          .open(true)
          .build();

  /** Checks that all contenders print the same fields. */
  @Setup
  public void check() {
    for (Object account : List.of(ours, lockedByHand, byHand, record, lombok, immutables)) {
      String fields = account.toString().replaceAll("^\\w+.|.$", "");
      if (!fields.equals("id=DE-4711, owner=Ada Lovelace, balance=1234567, open=true")) {
        throw new IllegalStateException(account.getClass() + " prints " + account);
      }
    }
  }

  @Benchmark
  public String toString_ours() {
    return ours.toString();
  }

  @Benchmark
  public String toString_lockedByHand() {
    return lockedByHand.toString();
  }

  @Benchmark
  public String toString_byHand() {
    return byHand.toString();
  }

  @Benchmark
  public String toString_record() {
    return record.toString();
  }

  @Benchmark
  public String toString_lombok() {
    return lombok.toString();
  }

  @Benchmark
  public String toString_immutables() {
    return immutables.toString();
  }
}
