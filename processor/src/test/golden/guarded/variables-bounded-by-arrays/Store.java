package blocks;

import java.io.IOException;
import java.util.List;

interface Store<V, K> {
  <A extends V> void add(K key, A value) throws IOException;

  <A extends V> A find(K key, A other);

  <A extends V, B extends List<? super A>> B addTo(B found, K key);

  default <A extends V> void reset(K key) {}
}
