package attic;

import dev.latchwork.Guarded;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;

/** What is raw lies deeper: in the arguments of its supertype, and in a record that is copied. */
@Guarded(accessors = Guarded.Accessors.NONE)
@SuppressWarnings("rawtypes")
class Heap extends AbstractList<List> implements Falling {
  record Bin(List content) {}

  Map<String, Bin> bins;

  @Override
  public List get(int index) {
    return bins.get(String.valueOf(index)).content();
  }

  @Override
  public int size() {
    return bins.size();
  }

  @Override
  @SuppressWarnings("removal")
  public void collapse() {}
}
