package shop.part0;

import com.google.auto.value.AutoValue;
import java.util.List;

@AutoValue
abstract class Account0 {
  abstract String id();

  abstract String owner();

  abstract long balance();

  abstract boolean open();

  abstract List<String> entries();

  abstract Builder toBuilder();

  static Builder builder() {
    return new AutoValue_Account0.Builder();
  }

  Account0 deposit(long amount) {
    return toBuilder().balance(balance() + amount).build();
  }

  Account0 withdraw(long amount) {
    return !open() || amount > balance() ? this : deposit(-amount);
  }

  long average() {
    return entries().isEmpty() ? 0 : balance() / entries().size();
  }

  @AutoValue.Builder
  abstract static class Builder {
    abstract Builder id(String id);

    abstract Builder owner(String owner);

    abstract Builder balance(long balance);

    abstract Builder open(boolean open);

    abstract Builder entries(List<String> entries);

    abstract Account0 build();
  }
}
