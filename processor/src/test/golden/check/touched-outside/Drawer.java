package bank;

import dev.latchwork.Guarded;
import java.util.concurrent.locks.ReentrantReadWriteLock;

@Guarded(by = "lock")
class Drawer {
  final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  int notes;
}
