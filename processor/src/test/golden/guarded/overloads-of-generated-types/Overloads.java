package overloads;

import dev.latchwork.Elements;
import dev.latchwork.Guarded;
import dev.latchwork.When;
import java.time.Duration;

@Guarded
class A {
  int n;
}

@Guarded
class B {
  int n;
}

class Base {
  int calls;

  void add(GuardedA a) {
    calls++;
  }

  void add(GuardedB b) {
    calls++;
  }
}

/** Each method is wrapped, and the setter of the text is not that of an A. */
@Guarded
class Overloads extends Base {
  String text = "";

  @Override
  void add(GuardedB b) {
    calls += b.getN();
  }

  void setText(GuardedA from) {
    text += from.getN();
  }

  boolean equals(GuardedA a) {
    return a.getN() == calls;
  }

  boolean isReady() {
    return calls > 0;
  }

  @When("isReady")
  void take(GuardedA a, String word) {
    calls--;
  }

  boolean tryTake(GuardedB b, String word, Duration patience) {
    return false;
  }
}

/** What an A is made of is no Bounded. */
@Guarded
abstract class Bounded<T extends GuardedA> {
  T value;
  GuardedA last;

  boolean isReady() {
    return value != null;
  }

  abstract A getLast();

  @When("isReady")
  void take(T other) {
    value = null;
    last = other;
  }

  <S extends GuardedA & Runnable> void run(S both) {
    both.run();
  }
}

interface Shelf<T> extends Iterable<T> {
  void put(T item);
}

/** What iterates over it is known before the wrapper is there. */
@Guarded.Of(Shelf.class)
@Guarded
class Store {
  @Elements final GuardedShelf<String> names;

  Store(GuardedShelf<String> names) {
    this.names = names;
  }
}
