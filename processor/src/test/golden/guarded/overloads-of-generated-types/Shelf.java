package overloads;

interface Shelf<T> extends Iterable<T> {
  void put(T item);
}
