package plane;

import dev.latchwork.Guarded;
import java.util.Iterator;

/** What is generated for {@code next()} returns a field, so there is no {@code super.next()}. */
@Guarded(accessors = Guarded.Accessors.FLUENT)
abstract class Queue implements Iterator<String> {
  String next;

  @Override
  public boolean hasNext() {
    return next != null;
  }
}
