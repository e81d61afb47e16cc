package bank;

import dev.latchwork.Guarded;

@Guarded
class Branch {
  final GuardedVault vault;

  Branch(GuardedVault vault) {
    this.vault = vault;
  }
}
