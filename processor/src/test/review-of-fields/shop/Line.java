package shop;

import dev.latchwork.Guarded;
import dev.latchwork.Guarded.Lock;
import java.util.Iterator;

/** An iterator, which gets a method that asks and takes at once. */
@Guarded(lock = Lock.MONITOR)
class Line implements Iterator<String> {
  private int next;

  @Override
  public boolean hasNext() {
    return next < 10;
  }

  @Override
  public String next() {
    return "line " + next++;
  }
}
