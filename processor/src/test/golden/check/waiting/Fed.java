package golden;

import dev.latchwork.Guarded;
import dev.latchwork.Unguarded;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** The same with a queue that leaves the class, or that an unguarded method fills. */
@Guarded
class Fed {
  private final BlockingQueue<String> handedOn = new ArrayBlockingQueue<>(3);
  private final BlockingQueue<String> open = new ArrayBlockingQueue<>(3);

  Fed(Feeder feeder) {
    feeder.feed(handedOn);
  }

  String take() throws InterruptedException {
    return handedOn.take(); // warned of
  }

  void add(String s) {
    handedOn.add(s);
  }

  String takeOpen() throws InterruptedException {
    return open.take(); // warned of
  }

  @Unguarded
  void addOpen(String s) {
    open.add(s);
  }
}
