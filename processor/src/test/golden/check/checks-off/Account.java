package bank;

import dev.latchwork.Guarded;
import dev.latchwork.Guarded.Accessors;

@Guarded(accessors = Accessors.NONE)
class Account {
  long balance;

  static long unchecked() {
    return new Account().balance;
  }
}
