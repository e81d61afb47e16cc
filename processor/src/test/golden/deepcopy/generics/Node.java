package sample;

import dev.latchwork.DeepCopy;

/** Two variables, and a chain. */
@DeepCopy
final class Node<K extends Comparable<K>, V> {
  final K key;
  V value;
  Node<K, V> next;

  Node(K key) {
    this.key = key;
  }
}
