package registry;

import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.List;

@Guarded
class Registry<Override, SuppressWarnings extends Comparable<SuppressWarnings>> {
  List<Override> all = new ArrayList<>();
  private SuppressWarnings last;

  public void add(Override one, SuppressWarnings rank) {
    all.add(one);
    last = rank;
  }

  public <Object, Optional> Object first(Object one, Optional other) {
    return one;
  }
}
