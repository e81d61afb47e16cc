package scale;

import dev.latchwork.Guarded;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;

/** The argument of {@code putAll} may be another Ranks, although javac denies it. */
@Guarded
class Ranks<E extends Enum<E>> extends AbstractMap<TreeMap<E, Queue<E>>, E> {
  @Override
  public Set<Map.Entry<TreeMap<E, Queue<E>>, E>> entrySet() {
    return Set.of();
  }
}
