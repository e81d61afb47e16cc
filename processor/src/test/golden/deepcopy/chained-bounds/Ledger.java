package chained;

import dev.latchwork.Copy;
import dev.latchwork.DeepCopy;
import java.util.concurrent.TimeUnit;

/** Its private constructor tells no compiler what the type variables are. */
@DeepCopy
class Ledger<C extends Ledger<C, E, X>, E extends C, X extends Enum<X>> {
  @Copy(Copy.Policy.NULL)
  private final Ledger<?, ?, TimeUnit> parent;

  X unit;

  private Ledger(Ledger<?, ?, TimeUnit> parent) {
    this.parent = parent;
  }

  Ledger<?, ?, TimeUnit> parent() {
    return parent;
  }
}
