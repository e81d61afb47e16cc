package no;

class Box<T> {
  public final T content;

  Box(T content) {
    this.content = content;
  }
}
