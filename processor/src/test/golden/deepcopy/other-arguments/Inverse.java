package inverse;

import dev.latchwork.DeepCopy;

/** What is linked has the type arguments the other way round. */
@DeepCopy
class Inverse<K, V> {
  K key;
  V value;
  final Inverse<V, K> inverse;

  Inverse(Inverse<V, K> inverse) {
    this.inverse = inverse;
  }
}
