package attic;

import dev.latchwork.Guarded;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What it holds is copied before it is walked over, and has a raw list in it. */
@Guarded
class Shelf extends AbstractCollection<Shelf.Box> {
  @SuppressWarnings("rawtypes")
  record Box(CopyOnWriteArrayList content) {}

  private final List<Box> boxes = new ArrayList<>();

  @Override
  public Iterator<Box> iterator() {
    return boxes.iterator();
  }

  @Override
  public int size() {
    return boxes.size();
  }
}
