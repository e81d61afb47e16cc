package bank;

import dev.latchwork.Guarded;
import dev.latchwork.When;
import java.util.ArrayDeque;
import java.util.Deque;

/** Letters that wait to be sent. */
@Guarded
class Mailbox<T> {
  private final Deque<T> letters = new ArrayDeque<>();
  final int capacity;

  Mailbox(int capacity) {
    this.capacity = capacity;
  }

  boolean notFull() {
    return letters.size() < capacity;
  }

  boolean notEmpty() {
    return !letters.isEmpty();
  }

  @When("notFull")
  void put(T letter) throws InterruptedException {
    letters.add(letter);
  }

  @When("notEmpty")
  T take() throws InterruptedException {
    return letters.remove();
  }
}
