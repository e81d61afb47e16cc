package post;

import dev.latchwork.Guarded;
import dev.latchwork.When;
import java.util.ArrayDeque;
import java.util.Deque;

@Guarded(accessors = Guarded.Accessors.NONE)
abstract class Mailbox<T> {
  final Deque<T> mail = new ArrayDeque<>();
  final int capacity;

  Mailbox(int capacity) {
    this.capacity = capacity;
  }

  boolean notFull() {
    return mail.size() < capacity;
  }

  boolean notEmpty() {
    return !mail.isEmpty();
  }

  @When("notFull")
  void put(T message) throws InterruptedException {
    mail.add(message);
  }

  @When("notEmpty")
  T take() throws InterruptedException {
    return mail.remove();
  }
}
