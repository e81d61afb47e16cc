package locks;

import java.util.concurrent.locks.ReentrantLock;

/** Has locks that others name; it is none itself, whatever its field is called. */
class Shard {
  static final Object GLOBAL = new Object();

  final ReentrantLock lock = new ReentrantLock();
}
