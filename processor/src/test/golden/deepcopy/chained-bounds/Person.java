package chained;

import dev.latchwork.DeepCopy;

/** The bound of the last variable is another one, whose bound names all three. */
@DeepCopy
class Person<V, F extends Person<V, F, O>, O extends F> {
  O own;
  private F friend;

  Person(F friend) {
    this.friend = friend;
  }
}
