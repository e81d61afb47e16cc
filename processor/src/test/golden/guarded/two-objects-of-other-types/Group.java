package scale;

class Group<T> {
  T first;

  void swap(Group<T> other) {
    T mine = first;
    first = other.first;
    other.first = mine;
  }
}
