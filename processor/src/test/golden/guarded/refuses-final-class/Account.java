package bank;

import dev.latchwork.Guarded;

@Guarded
final class Account {
  long balance;
}
