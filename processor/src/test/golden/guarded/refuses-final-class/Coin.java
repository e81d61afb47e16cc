package bank;

import dev.latchwork.Guarded;

/** What it permits has to be final, sealed or non-sealed. */
sealed interface Coin {
  @Guarded
  final class Penny implements Coin {
    int value;
  }
}
