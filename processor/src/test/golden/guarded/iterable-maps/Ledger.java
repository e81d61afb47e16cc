package maps;

import dev.latchwork.Guarded;
import java.util.AbstractMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Its two methods called {@code forEach} walk different things. */
@Guarded
class Ledger<K> extends AbstractMap<K, K> implements Iterable<Long> {
  private final Set<Map.Entry<K, K>> entries = new HashSet<>();

  @Override
  public Set<Map.Entry<K, K>> entrySet() {
    return entries;
  }

  @Override
  public Iterator<Long> iterator() {
    return List.of(1L, 2L).iterator();
  }
}
