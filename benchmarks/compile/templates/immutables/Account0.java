package shop.part0;

import java.util.List;
import org.immutables.value.Value;

@Value.Immutable
abstract class Account0 {
  abstract String id();

  abstract String owner();

  abstract long balance();

  abstract boolean open();

  abstract List<String> entries();

  Account0 deposit(long amount) {
    return ImmutableAccount0.copyOf(this).withBalance(balance() + amount);
  }

  Account0 withdraw(long amount) {
    return !open() || amount > balance() ? this : deposit(-amount);
  }

  long average() {
    return entries().isEmpty() ? 0 : balance() / entries().size();
  }
}
