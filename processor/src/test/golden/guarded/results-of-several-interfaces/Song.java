package music;

import dev.latchwork.Guarded;
import java.util.Collection;

/** Two of its interfaces have the same methods, and neither knows the other. */
@Guarded
interface Song extends Titled, Sung, Credited {
  @Override
  Collection<String> authors();
}
