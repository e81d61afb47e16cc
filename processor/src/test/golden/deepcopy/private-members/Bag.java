package bank;

import dev.latchwork.DeepCopy;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The superclass has no state. */
@DeepCopy
final class Bag<E> extends AbstractCollection<E> {
  private final List<E> items = new ArrayList<>();
  private E first;

  @Override
  public Iterator<E> iterator() {
    return items.iterator();
  }

  @Override
  public int size() {
    return items.size();
  }
}
