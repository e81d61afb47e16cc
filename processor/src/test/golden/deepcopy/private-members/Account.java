package bank;

import dev.latchwork.DeepCopy;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** Neither a getter that rounds nor a private constructor is in the way of a copy. */
@DeepCopy
final class Account extends Owned {
  private final long cents;
  private Status status = Status.OPEN;
  private List<Date> visits;
  private final List<StringBuilder> notes = new ArrayList<>();

  private Account(String owner, long cents) {
    super(owner);
    this.cents = cents;
  }

  static Account of(String owner, long cents) {
    return new Account(owner, cents);
  }

  long getCents() {
    return cents / 100;
  }

  List<Date> getVisits() {
    if (visits == null) {
      visits = new ArrayList<>();
    }
    return visits;
  }

  private enum Status {
    OPEN,
    CLOSED
  }
}
