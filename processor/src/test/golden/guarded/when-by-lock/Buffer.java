package post;

import dev.latchwork.Guarded;
import dev.latchwork.When;
import java.util.concurrent.locks.ReentrantLock;

@Guarded(by = "mutex", accessors = Guarded.Accessors.NONE)
class Buffer {
  final ReentrantLock mutex;
  private String text = "";

  Buffer(ReentrantLock mutex) {
    this.mutex = mutex;
  }

  boolean hasText() {
    return !text.isEmpty();
  }

  void append(String more) {
    text += more;
  }

  void appendAll(Iterable<String> more) throws InterruptedException {
    more.forEach(this::append);
  }

  @When("hasText")
  char next() throws InterruptedException {
    char next = text.charAt(0);
    text = text.substring(1);
    return next;
  }
}
