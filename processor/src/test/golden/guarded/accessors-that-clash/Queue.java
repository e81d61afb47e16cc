package clash;

import dev.latchwork.Guarded;
import java.util.Iterator;

@Guarded(accessors = Guarded.Accessors.FLUENT)
class Queue implements Iterator<String> {
  int tryNext;

  @Override
  public boolean hasNext() {
    return tryNext > 0;
  }

  @Override
  public String next() {
    return "number " + tryNext--;
  }
}
