package bank;

import dev.latchwork.Guarded;
import java.util.List;
import java.util.function.Supplier;

class Branch {
  final Account refused = new Account();
  final Supplier<Account> refusedToo = Account::new;
  final Supplier<Account> accepted = GuardedAccount::new;

  @SuppressWarnings("LW160")
  final Account knowingly = new Account();

  void refusedSubclasses() {
    Account anonymous = new Account() {};
    class Savings extends Account {}
    anonymous.deposit(1);
    new Savings().deposit(1);
  }

  /** Refused for what it is, not for the state that it has besides. */
  Account refusedWithStateOfItsOwn() {
    return new Account() {
      private int deposits;

      @Override
      void deposit(long amount) {
        deposits++;
        super.deposit(amount);
      }
    };
  }

  void refusedLocalClass() {
    @Guarded
    class Till {
      int coins;
    }
    new Till().coins++;
  }

  /** An object of a guarded interface is what its wrapper is for. */
  Clock wrapped() {
    return new GuardedBranch_Clock(
        new Clock() {
          @Override
          public long now() {
            return 0;
          }
        });
  }

  List<Account> acceptedArray() {
    Account[] none = new Account[0];
    return List.of(none);
  }

  /** What is generated is the wrapper of the interface, not what implements it by hand. */
  static final class Quartz implements Clock {
    final Account refused = new Account();

    @Override
    public long now() {
      return 1;
    }
  }

  @Guarded
  interface Clock {
    long now();
  }
}
