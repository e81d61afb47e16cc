import dev.latchwork.Guarded;
import kotlin.Metadata;

/** Who knows what its hashCode does: it takes the lock of writers. */
@Guarded(lock = Guarded.Lock.READ_WRITE)
@Metadata
public class Ledger {
  private int used;

  public int getUsed() {
    return 0;
  }

  @Override
  public int hashCode() {
    return 0;
  }

  @Override
  public boolean equals(Object other) {
    return false;
  }
}
