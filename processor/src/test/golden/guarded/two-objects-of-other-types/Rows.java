package scale;

import dev.latchwork.Guarded;
import java.util.List;

/** Another group of lists may be other rows, though no wildcard stands for a list. */
@Guarded
class Rows<N extends Number> extends Group<List<N>> {
  void take(Group<List<N>> other) {
    first = other.first;
  }

  void takeRow(Group<? extends List<N>> other) {
    first = List.copyOf(other.first);
  }

  void takeArray(Group<N[]> other) {
    first = List.of(other.first);
  }
}
