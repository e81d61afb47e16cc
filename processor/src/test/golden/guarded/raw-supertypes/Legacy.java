package attic;

import dev.latchwork.Guarded;
import java.util.Comparator;

@Guarded(accessors = Guarded.Accessors.NONE)
@SuppressWarnings("rawtypes")
class Legacy implements Comparator {
  @Override
  public int compare(Object a, Object b) {
    return 0;
  }
}
