package chained;

import dev.latchwork.DeepCopy;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;

/** A variable that is bounded by itself. */
@DeepCopy
class Link<V extends Link<V>> {
  private V next;
  private Map<String, V> byName = new LinkedHashMap<>();
  private Date made;

  void set(V next, Date made) {
    this.next = next;
    this.made = made;
  }
}
