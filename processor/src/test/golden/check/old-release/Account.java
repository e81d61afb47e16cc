package bank;

import dev.latchwork.Guarded;
import dev.latchwork.Redacted;

@Guarded
class Account {
  long balance;
  @Redacted String pin;
}
