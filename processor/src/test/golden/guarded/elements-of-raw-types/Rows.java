package shelf;

import dev.latchwork.Elements;
import dev.latchwork.Guarded;
import java.util.AbstractList;

@Guarded
@SuppressWarnings("rawtypes")
public abstract class Rows extends AbstractList {
  @Elements private final long[] rows = new long[3];

  @Override
  public Object get(int index) {
    return rows[index];
  }
}
