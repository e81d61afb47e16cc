package shop;

public interface Holder<T> {
  enum Content {
    FULL
  }

  T put(T content);

  boolean holds(Holder<T> other);
}
