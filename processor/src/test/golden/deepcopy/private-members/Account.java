package bank;

import dev.latchwork.DeepCopy;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** Neither a getter that rounds nor a constructor with other names is in the way of a copy. */
@DeepCopy
final class Account extends Owned {
  private final long cents;
  private Status status = Status.OPEN;
  private List<Date> visits;
  private final List<StringBuilder> notes = new ArrayList<>();

  private Account(String who, long amount) {
    super(who);
    this.cents = amount;
  }

  static Account of(String who, long amount) {
    return new Account(who, amount);
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
