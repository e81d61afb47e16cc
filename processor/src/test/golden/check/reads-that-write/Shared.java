package shop;

import dev.latchwork.Guarded;
import dev.latchwork.Guarded.Lock;
import dev.latchwork.Read;

/** A reader that shares the lock cannot take it for writing, even if it then writes nothing. */
@Guarded(lock = Lock.READ_WRITE)
abstract class Shared {
  int count;

  abstract int getCount();

  @Read
  int refused() {
    return looks();
  }

  int looks() {
    return count;
  }

  @Read
  int accepted() {
    return getCount() + alsoReads() + helps();
  }

  @Read
  int alsoReads() {
    return count;
  }

  private int helps() {
    return count;
  }
}
