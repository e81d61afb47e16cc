package bank;

import dev.latchwork.Guarded;

@Guarded
class Vault {
  long gold;
}
