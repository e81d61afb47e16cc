package inverse;

import dev.latchwork.DeepCopy;

/** What is linked has the same ones. */
@DeepCopy
class Chained<K, V> {
  K key;
  V value;
  final Chained<K, V> before;

  Chained(Chained<K, V> before) {
    this.before = before;
  }
}
