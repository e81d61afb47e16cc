package picks;

import dev.latchwork.Guarded;
import java.util.Collection;
import java.util.List;

/** Of the first method javac would infer something else than the type that is meant. */
@Guarded
class Picker {
  <T extends Comparable<T>> T best(Collection<? super T> among) {
    return null;
  }

  <T extends Comparable<T>> T first(List<T> among) {
    return among.get(0);
  }

  <T> void copy(List<? super T> to, List<? extends T> from) {
    to.addAll(from);
  }
}
