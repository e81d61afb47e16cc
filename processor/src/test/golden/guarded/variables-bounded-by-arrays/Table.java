package blocks;

import java.util.List;

abstract class Table<V, K> {
  <A extends V> A find(K key, A other) {
    return other;
  }

  <A extends V, B extends List<? super A>> void addTo(B found, K[] keys, String name) {}
}
