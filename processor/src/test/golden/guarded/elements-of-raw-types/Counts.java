package shelf;

import dev.latchwork.Elements;
import dev.latchwork.Guarded;
import java.util.Iterator;

@Guarded
@SuppressWarnings("rawtypes")
public class Counts implements Iterable {
  @Elements private final int[] counts = new int[3];

  @Override
  public Iterator iterator() {
    throw new UnsupportedOperationException();
  }
}
