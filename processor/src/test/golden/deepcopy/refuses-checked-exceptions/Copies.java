package paper;

import java.io.IOException;

final class Copies {
  private Copies() {}

  static <X extends Exception> Pulp pulp(Pulp pulp) throws X {
    return new Pulp();
  }

  static <E> Stack<E> stack(Stack<E> stack) throws RuntimeException, IOException {
    throw new IOException();
  }
}
