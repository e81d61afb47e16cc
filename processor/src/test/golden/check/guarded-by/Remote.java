package locks;

import java.util.concurrent.locks.ReentrantLock;

/** Another source, whose methods take and release a lock for their callers. */
class Remote {
  final ReentrantLock lock = new ReentrantLock();

  void begin() {
    lock.lock();
  }

  void end() {
    lock.unlock();
  }
}
