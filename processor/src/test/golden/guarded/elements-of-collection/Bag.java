package shop;

import dev.latchwork.Elements;
import dev.latchwork.Guarded;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.List;

/** What it inherits removes elements through its iterator, under the lock. */
@Guarded(lock = Guarded.Lock.READ_WRITE, accessors = Guarded.Accessors.NONE)
abstract class Bag extends AbstractCollection<String> {
  @Elements final List<String> items = new ArrayList<>();

  @Override
  public boolean add(String item) {
    return items.add(item);
  }
}
