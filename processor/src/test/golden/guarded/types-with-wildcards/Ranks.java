package odd;

import dev.latchwork.Elements;
import dev.latchwork.Guarded;
import java.util.Map;
import java.util.Stack;

/** Compilers infer no {@code V} from the wildcards. */
@Guarded
class Ranks<V extends Enum<V>> {
  @Elements
  @SuppressWarnings("LW133")
  private Map<Stack<? super V>, Integer> ranks;
}
