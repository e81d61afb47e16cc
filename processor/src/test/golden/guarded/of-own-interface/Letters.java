package letters;

import dev.latchwork.Guarded;
import java.util.Iterator;
import java.util.Map;

/** That it is one itself says nothing of the others that are wrapped. */
@Guarded.Of(Iterator.class)
@Guarded.Of(Map.Entry.class)
class Letters implements Iterator<String>, Comparable<Letters> {
  @Override
  public boolean hasNext() {
    return false;
  }

  @Override
  public String next() {
    return null;
  }

  @Override
  public int compareTo(Letters other) {
    return 0;
  }
}
