package shelf;

import java.util.Map;

/** Its methods have type variables that a subclass may use for something else. */
class Store<T> {
  <E> E put(E label, T item) {
    return label;
  }

  <E extends T> E find(Map<E, ? super T> among) {
    return null;
  }

  <K> void unlike(K key, T item) {}
}
