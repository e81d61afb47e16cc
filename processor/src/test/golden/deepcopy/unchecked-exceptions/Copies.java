package press;

final class Copies {
  private Copies() {}

  static <X extends RuntimeException> Ink ink(Ink ink) throws X {
    return new Ink();
  }

  static <E> Tray<E> tray(Tray<E> tray) throws IllegalStateException, OutOfMemoryError {
    Tray<E> copy = new Tray<>();
    copy.addAll(tray);
    return copy;
  }
}
