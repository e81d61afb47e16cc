package school;

import dev.latchwork.Guarded;
import java.util.concurrent.locks.ReentrantReadWriteLock;

@Guarded(by = "chalk")
class Board {
  protected final ReentrantReadWriteLock chalk = new ReentrantReadWriteLock();
  String text;
}
