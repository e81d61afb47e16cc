package cures;

import dev.latchwork.Guarded;

@Guarded
class Account {
  long balance;
}
