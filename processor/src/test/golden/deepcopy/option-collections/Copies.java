package parts;

final class Copies {
  private Copies() {}

  static <E> Ring<E> ring(Ring<E> ring) {
    Ring<E> copy = new Ring<>();
    copy.addAll(ring);
    return copy;
  }

  static Names names(Names names) {
    Names copy = new Names();
    copy.addAll(names);
    return copy;
  }
}
