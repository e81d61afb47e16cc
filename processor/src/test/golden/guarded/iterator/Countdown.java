package launch;

import dev.latchwork.Guarded;
import java.util.Iterator;

@Guarded
class Countdown implements Iterator<Integer> {
  int left = 10;

  @Override
  public boolean hasNext() {
    return left > 0;
  }

  @Override
  public Integer next() {
    return left--;
  }
}
